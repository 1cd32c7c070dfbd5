// What a person writes with React against the generated modules has to compile, and the mistakes must not.

import { button, form, useActionState } from "./react.js";
import { createPost, move, removeAll, search } from "./Blog/Posts.js";
import type { Post, PostError } from "./Blog/Posts.js";
import { echo } from "./Values.js";
import { createClient } from "./runtime.js";
import type { Result } from "./runtime.js";

export function page(): void {
  form({ action: createPost.url, method: "post" });
  form({ action: createPost.action });
  form({ action: search.action });
  button({ formAction: removeAll.action });
  button({ formAction: removeAll.url });
}

export function editor(): string {
  const [result, submit, isPending] = useActionState(createPost.state, null);
  const state: Result<Post, PostError> | null = result;
  form({ action: submit });
  button({ disabled: isPending });
  submit(new FormData());
  return result?.ok ? result.value.title : describe(state);
}

export function mover(): string {
  const client = createClient({ baseUrl: "https://example.com" });
  const [result, submit] = useActionState(move.with({ client }).state, null, move.url);
  form({ action: submit });
  const nothing: void | undefined = result?.ok ? result.value : undefined;
  return String(nothing);
}

function describe(result: Result<unknown, PostError> | null): string {
  if (!result || result.ok) return "";
  return result.error.code === "error" ? result.error.value.kind : result.error.message;
}

export function mistakes(): void {
  // @ts-expect-error: a form has no fields for a structure
  form({ action: echo.action });
  // @ts-expect-error: the state is how a call ended
  useActionState(createPost.state, "draft");
  // @ts-expect-error: a call takes arguments, not a form
  form({ action: createPost });
}
