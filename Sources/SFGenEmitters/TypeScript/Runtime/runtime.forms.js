/** What functions share that a form can call. */

import { expected, failure, InvalidValue, own, perform, serverFunction, settled, } from "./runtime.js";

export function formFunction(definition, defaults = {}) {
  const send = async (fields, options) => perform(definition, valuesOf(definition, fields), defaults, options);
  return Object.assign(serverFunction(definition, defaults), {
    action: async (fields, options) => void (await send(fields, options)),
    state: (_previous, fields, options) => settled(send(fields, options)),
    with: (options) => formFunction(definition, { ...defaults, ...options }),
  });
}

function valuesOf({ url, fields }, form) {
  const readers = fields?.();
  return (key) => {
    const read = (own(readers, key) ?? textField);
    try {
      return read(form.getAll(key).map(textOf));
    }
    catch (cause) {
      if (cause instanceof InvalidValue)
        cause.path.push(key);
      throw failure("invalid-arguments", url, cause);
    }
  };
}

function textOf(value) {
  if (typeof value === "string")
    return value;
  throw expected("a text, not a file");
}

/** A text, as it is. Where a field occurs more than once, the last one counts. */
const textField = (values) => values.at(-1);

/** A text that means nothing where it is empty, as a choice that was not made. */
export function wordField(values) {
  return values.at(-1) || undefined;
}

/** A number, as `<input type="number">` writes it. */
export const numberField = (values) => {
  const text = wordField(values);
  if (text === undefined)
    return undefined;
  if (/^-?(\d+|\d*\.\d+)(e[-+]?\d+)?$/i.test(text))
    return Number(text);
  throw expected("a number");
};

/** An integer with more digits than a number has. */
export const bigintField = (values) => {
  const text = wordField(values);
  if (text === undefined)
    return undefined;
  if (/^-?\d{1,40}$/.test(text))
    return BigInt(text);
  throw expected("an integer");
};

/** `true` or `false`, or `on` from a checkbox. */
export const booleanField = (values) => {
  const text = wordField(values);
  if (text === undefined)
    return undefined;
  if (text === "on" || text === "true")
    return true;
  if (text === "false")
    return false;
  throw expected("on, true or false");
};

/** The same, where a checkbox that is not checked means `false` and not that nothing was said. */
export const checkboxField = (values) => booleanField(values) ?? false;

/** A day, a local time as `<input type="datetime-local">` writes it, or an instant. */
export const dateField = (values) => {
  const text = wordField(values);
  if (text === undefined)
    return undefined;
  const date = new Date(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z?)?$/.test(text) ? text : NaN);
  // Engines roll 30 February over to March.
  const day = /T.*\d$/.test(text) ? date.getDate() : date.getUTCDate();
  if (day === Number(text.slice(8, 10)))
    return date;
  throw expected("a date");
};

/** A value of each field with the name. */
export function listField(element = textField) {
  return (values) => values.map((value) => element([value])).filter((value) => value !== undefined);
}

/** The same, where a list without elements may mean that nothing was said. */
export function optionalField(list) {
  return (values) => (values.length > 0 ? list(values) : undefined);
}

export function setField(element) {
  const list = listField(element);
  return (values) => new Set(list(values));
}
