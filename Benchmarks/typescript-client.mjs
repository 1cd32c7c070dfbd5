// Times calls of a generated client in node, and `fetch` with the same request, in random order in one run; the server is
// another process. The median of the rounds' ratios counts, since a machine is faster in some seconds than in others.
// `typescript-client.sh` runs it.

import { spawn } from "node:child_process";
import { createServer } from "node:http";

const [, program, folder, rounds] = process.argv;
const callsPerRound = 20;

if (folder === "serve") {
  serve();
} else {
  const child = spawn(process.execPath, [program, "serve"], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise((resolve) => child.stdout.once("data", (text) => resolve(Number(String(text)))));
  await compare(`http://127.0.0.1:${port}`);
  child.kill();
  process.exit(0);
}

function serve() {
  const reply = Buffer.from(JSON.stringify({ id: "7", title: "A title", note: "Something to read" }));
  const headers = {
    "Content-Type": "application/json", "Content-Length": reply.length, "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  };
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => response.writeHead(200, headers).end(reply));
  });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
}

async function compare(baseUrl) {
  const { createClient } = await import(`${folder}/runtime.js`);
  const { createNodeTransport } = await import(`${folder}/runtime.node.js`);
  const { renamePost0 } = await import(`${folder}/Posts.js`);
  const values = { title: "A title", note: "Something to read" };
  const client = createClient({ baseUrl });
  const node = createClient({ baseUrl, fetch: createNodeTransport().fetch });
  let headers;
  await renamePost0(values, {
    client: createClient({
      baseUrl,
      fetch(url, request) {
        headers = request.headers;
        return fetch(url, request);
      },
    }),
  });

  const kinds = {
    async fetch() {
      const response = await fetch(`${baseUrl}/_server/renamePost0`, {
        method: "POST",
        headers: { ...headers },
        body: JSON.stringify(values),
      });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    },
    client: () => renamePost0(values, { client }),
    node: () => renamePost0(values, { client: node }),
  };
  const times = { fetch: [], client: [], node: [] };
  for (let round = 0; round < Number(rounds); round++) {
    for (const kind of shuffled(Object.keys(kinds))) {
      const used = process.cpuUsage();
      const start = performance.now();
      for (let call = 0; call < callsPerRound; call++) await kinds[kind]();
      const { user, system } = process.cpuUsage(used);
      const elapsed = performance.now() - start;
      // The first quarter warms up.
      if (round * 4 > rounds) {
        times[kind].push({ cpu: (user + system) / callsPerRound, wall: (elapsed * 1000) / callsPerRound });
      }
    }
  }
  for (const [kind, label] of [["client", "the client"], ["node", "the client with the transport for node"]]) {
    const [cpu, wall] = ["cpu", "wall"].map((what) =>
      median(times[kind].map((time, round) => ({ [what]: time[what] / times.fetch[round][what] })), what)
    );
    console.log(
      `${label}: ${cpu.toFixed(2)} times the processor time of fetch, ${(1 / wall).toFixed(1)} times its calls a second` +
        ` (${median(times[kind], "cpu").toFixed(0)} and ${median(times.fetch, "cpu").toFixed(0)} µs a call)`,
    );
  }
}

function shuffled(list) {
  return list.map((each) => [Math.random(), each]).sort(([a], [b]) => a - b).map(([, each]) => each);
}

function median(list, what) {
  return list.map((each) => each[what]).sort((a, b) => a - b)[list.length >> 1];
}
