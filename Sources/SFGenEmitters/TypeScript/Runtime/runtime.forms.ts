/** What functions share that a form can call. */

import {
  expected,
  failure,
  InvalidValue,
  own,
  perform,
  serverFunction,
  settled,
} from "./runtime.js";
import type {
  CallOptions,
  FunctionDefinition,
  Result,
  ServerFunction,
  ValueOf,
} from "./runtime.js";

/** A function whose arguments a form has fields for, under the names that they have in Swift. */
export interface FormFunction<Arguments extends readonly unknown[], Value, Thrown = never>
  extends ServerFunction<Arguments, Value, Thrown> {
  /** Sends a form: what React takes as `<form action={…}>`. Rejects as a call does. */
  readonly action: (fields: FormData, options?: CallOptions) => Promise<void>;
  /** Sends a form and returns how the call ended: what React takes in `useActionState(…, null)`. */
  readonly state: (
    previous: Result<Value, Thrown> | null,
    fields: FormData,
    options?: CallOptions,
  ) => Promise<Result<Value, Thrown>>;
  with(options: CallOptions): FormFunction<Arguments, Value, Thrown>;
}

/** Makes an argument of all values of a field; of none where the form has no such field. */
export type FieldReader = (values: readonly string[]) => unknown;

export interface FormDefinition extends FunctionDefinition {
  /** How arguments are read that are not just the text of a field. */
  readonly fields?: () => { readonly [key: string]: FieldReader };
}

export function formFunction<Arguments extends readonly unknown[], Value, Thrown = never>(
  definition: FormDefinition,
  defaults: CallOptions = {},
): FormFunction<Arguments, Value, Thrown> {
  const send = async (fields: FormData, options?: CallOptions) =>
    perform(definition, valuesOf(definition, fields), defaults, options);
  return Object.assign(serverFunction(definition, defaults), {
    action: async (fields: FormData, options?: CallOptions) => void (await send(fields, options)),
    state: (_previous: unknown, fields: FormData, options?: CallOptions) =>
      settled(send(fields, options)),
    with: (options: CallOptions) => formFunction(definition, { ...defaults, ...options }),
  }) as FormFunction<Arguments, Value, Thrown>;
}

function valuesOf({ url, fields }: FormDefinition, form: FormData): ValueOf {
  const readers = fields?.();
  return (key) => {
    const read = (own(readers, key) ?? textField) as FieldReader;
    try {
      return read(form.getAll(key).map(textOf));
    } catch (cause) {
      if (cause instanceof InvalidValue) cause.path.push(key);
      throw failure("invalid-arguments", url, cause);
    }
  };
}

function textOf(value: FormDataEntryValue): string {
  if (typeof value === "string") return value;
  throw expected("a text, not a file");
}

/** A text, as it is. Where a field occurs more than once, the last one counts. */
const textField: FieldReader = (values) => values.at(-1);

/** A text that means nothing where it is empty, as a choice that was not made. */
export function wordField(values: readonly string[]): string | undefined {
  return values.at(-1) || undefined;
}

/** A number, as `<input type="number">` writes it. */
export const numberField: FieldReader = (values) => {
  const text = wordField(values);
  if (text === undefined) return undefined;
  if (/^-?(\d+|\d*\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  throw expected("a number");
};

/** An integer with more digits than a number has. */
export const bigintField: FieldReader = (values) => {
  const text = wordField(values);
  if (text === undefined) return undefined;
  if (/^-?\d{1,40}$/.test(text)) return BigInt(text);
  throw expected("an integer");
};

/** `true` or `false`, or `on` from a checkbox. */
export const booleanField: FieldReader = (values) => {
  const text = wordField(values);
  if (text === undefined) return undefined;
  if (text === "on" || text === "true") return true;
  if (text === "false") return false;
  throw expected("on, true or false");
};

/** The same, where a checkbox that is not checked means `false` and not that nothing was said. */
export const checkboxField: FieldReader = (values) => booleanField(values) ?? false;

/** A day, a local time as `<input type="datetime-local">` writes it, or an instant. */
export const dateField: FieldReader = (values) => {
  const text = wordField(values);
  if (text === undefined) return undefined;
  const date = new Date(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z?)?$/.test(text) ? text : NaN);
  // Engines roll 30 February over to March.
  const day = /T.*\d$/.test(text) ? date.getDate() : date.getUTCDate();
  if (day === Number(text.slice(8, 10))) return date;
  throw expected("a date");
};

/** A value of each field with the name. */
export function listField(element: FieldReader = textField): FieldReader {
  return (values) => values.map((value) => element([value])).filter((value) => value !== undefined);
}

/** The same, where a list without elements may mean that nothing was said. */
export function optionalField(list: FieldReader): FieldReader {
  return (values) => (values.length > 0 ? list(values) : undefined);
}

export function setField(element?: FieldReader): FieldReader {
  const list = listField(element);
  return (values) => new Set(list(values) as unknown[]);
}
