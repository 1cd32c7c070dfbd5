import { entries, sign } from "./server/Entries.js";
import type { Entry, GuestbookError } from "./server/Entry.js";
import { moods, remove } from "./server/Moderation.Moderation.js";
import { createClient, ServerFunctionError } from "./server/runtime.js";
import type { Failure } from "./server/runtime.js";

const form = element("sign", HTMLFormElement);
const list = element("entries", HTMLOListElement);
const status = element("status", HTMLParagraphElement);
const moodLine = element("moods", HTMLParagraphElement);
const token = element("token", HTMLInputElement);

const moderator = createClient({ headers: () => ({ authorization: `Bearer ${token.value}` }) });

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const result = await sign.state(null, new FormData(form));
  status.textContent = result.ok ? "Thank you!" : sentence(result.error);
  if (!result.ok) return;
  form.reset();
  await show();
});

async function show(): Promise<void> {
  try {
    const [newest, counts] = await Promise.all([entries({ limit: 50 }), moods()]);
    list.replaceChildren(...newest.map(item));
    moodLine.textContent = Object.entries(counts).map(([mood, count]) => `${count} ${mood}`).join(", ");
  } catch (error) {
    if (!(error instanceof ServerFunctionError)) throw error;
    status.textContent = error.message;
  }
}

function item(entry: Entry): HTMLLIElement {
  const item = document.createElement("li");
  const heading = document.createElement("strong");
  heading.textContent = `${entry.name}, ${entry.mood}, ${entry.signedAt.toLocaleString()}`;
  const button = document.createElement("button");
  button.textContent = "Remove";
  button.addEventListener("click", async () => {
    const result = await remove.safe(entry.id, { client: moderator });
    status.textContent = result.ok ? "Removed." : sentence(result.error);
    if (result.ok) await show();
  });
  const message = document.createElement("p");
  message.textContent = entry.message;
  item.append(heading, button, message);
  return item;
}

function sentence(failure: Failure<GuestbookError>): string {
  if (failure.code !== "error") return failure.message;
  switch (failure.value.kind) {
    case "empty":
      return `The ${failure.value.empty.field} is empty.`;
    case "tooLong":
      return `The message has more than ${failure.value.tooLong.limit} characters.`;
    case "noSuchEntry":
      return "Somebody has removed it already.";
    case "unavailable":
      return "The guestbook is out of order; try again later.";
  }
}

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} with the id ${id}.`);
  return found;
}

await show();
