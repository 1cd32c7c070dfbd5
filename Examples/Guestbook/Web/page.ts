import { entries, newEntries, sign } from "./server/Entries.js";
import { undo } from "./server/Entries.sign.js";
import type { Entry, GuestbookError } from "./server/Entry.js";
import { moods, remove } from "./server/Moderation.Moderation.js";
import { createClient, ServerFunctionError } from "./server/runtime.js";
import type { Failure, Result } from "./server/runtime.js";
import { welcome } from "./server/Visitors.Visitors.js";

const form = element("sign", HTMLFormElement);
const list = element("entries", HTMLOListElement);
const status = element("status", HTMLParagraphElement);
const visitorLine = element("visitors", HTMLParagraphElement);
const moodLine = element("moods", HTMLParagraphElement);
const token = element("token", HTMLInputElement);

const moderator = createClient({ headers: () => ({ authorization: `Bearer ${token.value}` }) });

/** How many entries the page shows. */
const capacity = 50;

/** The last entry that the page has shown. */
let newest = 0;

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const result = await sign.state(null, new FormData(form));
  if (!result.ok) return status.replaceChildren(sentence(result.error));
  form.reset();
  // What takes the entry back is sealed: good for this entry and this visitor alone.
  const { entry, undo: $bound } = result.value;
  status.replaceChildren("Thank you! ", button("Take it back", () => takeAway(entry, undo.safe({ $bound }))));
});

/** Shows each entry that anybody signs, as they sign it. */
async function watch(): Promise<never> {
  for (;;) {
    const visitors = await welcome.safe();
    visitorLine.textContent = visitors.ok
      ? `${visitors.value.total} have come so far, and ${visitors.value.watching} are here besides you.`
      : visitors.error.message;
    for await (const result of newEntries.safe({ after: newest })) {
      if (result.ok) show(result.value);
      else visitorLine.textContent = sentence(result.error);
      // Not awaited: a page that takes time over an entry falls behind.
      showMoods();
    }
    // The connection broke, or the server closes. The next loop begins where this one has ended.
    await new Promise((resolve) => setTimeout(resolve, 2_000 + 3_000 * Math.random()));
  }
}

function show(entry: Entry): void {
  newest = entry.id;
  const heading = document.createElement("strong");
  heading.textContent = `${entry.name}, ${entry.mood}, ${entry.signedAt.toLocaleString()}`;
  const message = document.createElement("p");
  message.textContent = entry.message;
  const item = document.createElement("li");
  item.id = `entry-${entry.id}`;
  item.append(heading, button("Remove", () => takeAway(entry, remove.safe(entry.id, { client: moderator }))), message);
  list.prepend(item);
  if (list.children.length > capacity) list.lastElementChild?.remove();
}

async function takeAway(entry: Entry, removal: Promise<Result<void, GuestbookError>>): Promise<void> {
  const result = await removal;
  status.replaceChildren(result.ok ? "It is gone." : sentence(result.error));
  if (!result.ok) return;
  document.getElementById(`entry-${entry.id}`)?.remove();
  await showMoods();
}

let isCounting = false;
let isOutdated = false;

/** Counts the moods, once for all changes that come while they are being counted. */
async function showMoods(): Promise<void> {
  isOutdated = true;
  if (isCounting) return;
  isCounting = true;
  while (isOutdated) {
    isOutdated = false;
    const counts = await moods.safe();
    if (!counts.ok) break;
    moodLine.textContent = Object.entries(counts.value).map(([mood, count]) => `${count} ${mood}`).join(", ");
  }
  isCounting = false;
}

function sentence(failure: Failure<GuestbookError>): string {
  if (failure.code !== "error") return failure.message;
  switch (failure.value.kind) {
    case "empty":
      return `The ${failure.value.empty.field} is empty.`;
    case "tooLong":
      return `The ${failure.value.tooLong.field} has more than ${failure.value.tooLong.limit} characters.`;
    case "noSuchEntry":
      return "Somebody has removed it already.";
    case "unavailable":
      return "The guestbook is out of order; try again later.";
    case "crowded":
      return "Too many people watch; this page will try again.";
    case "fellBehind":
      return "Entries come faster than they can be shown.";
    case "closing":
      return "The guestbook closes for a moment.";
  }
}

function button(title: string, action: () => Promise<void>): HTMLButtonElement {
  const button = document.createElement("button");
  button.textContent = title;
  button.addEventListener("click", action);
  return button;
}

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} with the id ${id}.`);
  return found;
}

try {
  for (const entry of (await entries({ limit: capacity })).reverse()) show(entry);
  await showMoods();
  await watch();
} catch (error) {
  if (!(error instanceof ServerFunctionError)) throw error;
  status.textContent = error.message;
}
