// What a person writes against the generated modules has to compile, and the mistakes must not.

import { createClient, ServerFunctionError } from "./runtime.js";
import { createPost, move, rank, removeAll, search } from "./Blog/Posts.js";
import type { Post, PostError, Post_State } from "./Blog/Posts.js";
import { remove } from "./Blog/Posts.Drafts.js";
import * as Archive from "./Blog/Posts.Drafts.Archive.js";
import { echo } from "./Values.js";
import type { Shape, Values } from "./Values.js";

const client = createClient({
  baseUrl: new URL("https://example.com"),
  headers: async () => ({ Authorization: "Bearer token" }),
  fetch,
  timeout: 1000,
});

export async function calls(tags: string[] | undefined, values: Values): Promise<Post[]> {
  const post: Post = await createPost({ title: "", content: "", tags }, { client });
  const state: Post_State = post.state;
  const published: Date | null | undefined = post.publishedAt;
  const nothing: void = await move(1, { to: 2 }, { signal: new AbortController().signal });
  await remove(1);
  await removeAll({ timeout: 5 });
  await search();
  await search(null, 3, { since: published, states: [state] }, {});
  const rating: number = await rank(undefined, 1);
  await echo({ ...values, shape: { kind: "text", text: { _0: String(rating) } } });
  const lists: Record<string, Post[]> = await Archive.list();
  const url: string = createPost.url;
  console.log(nothing, url);
  return lists["2024"] ?? [post];
}

export async function failures(): Promise<PostError | Post | undefined> {
  const result = await createPost.safe({ title: "", content: "" });
  if (result.ok) return result.value;
  switch (result.error.code) {
    case "error":
      if (result.error.value.kind === "notFound") return result.error.value;
      return undefined;
    case "forbidden":
      console.log(result.error.problem?.detail, result.error.problem?.["hint"]);
      return undefined;
    case "network":
    case "cancelled":
    case "deadline-exceeded":
    case "not-a-server-function":
      console.log(result.error.message, result.error.cause);
      return undefined;
    default: {
      const status: number | undefined = result.error.status;
      console.log(status, result.error instanceof ServerFunctionError);
      return undefined;
    }
  }
}

export function area(shape: Shape): number {
  switch (shape.kind) {
    case "polygon":
      return shape.polygon._0.length;
    case "text":
      return shape.text._0.length;
    case "group":
      return shape.group._0.map(area).length;
    case "point":
      return 0;
  }
}

export async function mistakes(): Promise<void> {
  // @ts-expect-error: the content is missing
  await createPost({ title: "" });
  // @ts-expect-error: positional arguments are not labelled
  await move({ id: 1, to: 2 });
  // @ts-expect-error: no such state
  await search(null, 3, { states: ["gone"] });
  const result = await createPost.safe({ title: "", content: "" });
  // @ts-expect-error: there is a value only where the call succeeded
  console.log(result.value);
  // @ts-expect-error: what is not an option
  await removeAll({ tiemout: 5 });
}
