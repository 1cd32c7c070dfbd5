/** A transport for node, with less to do for each call than `fetch` has. */

import type { Fetch } from "./runtime.js";

export interface NodeTransportOptions {
  /** How many connections to a server there may be; as many as there are calls if absent. */
  readonly maxSockets?: number | undefined;
  /** Milliseconds that an unused connection is kept; 4,000 if absent, as servers wait longer. */
  readonly idleTimeout?: number | undefined;
  /** The most bytes that a reply's body may have; 16 MiB if absent. */
  readonly maximumReplySize?: number | undefined;
  /** What else `https.Agent` takes: `ca`, `cert`, `key`, `rejectUnauthorized`. */
  readonly tls?: Readonly<Record<string, unknown>> | undefined;
}

export interface NodeTransport {
  /** What `createClient` takes as `fetch`. It follows no redirects. */
  readonly fetch: Fetch;
  /** Closes the connections. */
  close(): void;
}

/** Makes a transport, with connections of its own. */
export declare function createNodeTransport(options?: NodeTransportOptions): NodeTransport;
