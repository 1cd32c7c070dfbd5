/** What functions share that a form can call. */

import type { CallOptions, FunctionDefinition, Result, ServerFunction } from "./runtime.js";

/** A function whose arguments a form has fields for, under the names that they have in Swift. */
export interface FormFunction<Arguments extends readonly unknown[], Value, Thrown = never> extends ServerFunction<Arguments, Value, Thrown> {
  /** Sends a form: what React takes as `<form action={…}>`. Rejects as a call does. */
  readonly action: (fields: FormData, options?: CallOptions) => Promise<void>;
  /** Sends a form and returns how the call ended: what React takes in `useActionState(…, null)`. */
  readonly state: (previous: Result<Value, Thrown> | null, fields: FormData, options?: CallOptions) => Promise<Result<Value, Thrown>>;
  with(options: CallOptions): FormFunction<Arguments, Value, Thrown>;
}

/** Makes an argument of all values of a field; of none where the form has no such field. */
export declare type FieldReader = (values: readonly string[]) => unknown;

export interface FormDefinition extends FunctionDefinition {
  /** How arguments are read that are not just the text of a field. */
  readonly fields?: () => {
    readonly [key: string]: FieldReader;
  };
}

export declare function formFunction<Arguments extends readonly unknown[], Value, Thrown = never>(definition: FormDefinition, defaults?: CallOptions): FormFunction<Arguments, Value, Thrown>;

/** A text that means nothing where it is empty, as a choice that was not made. */
export declare function wordField(values: readonly string[]): string | undefined;

/** A number, as `<input type="number">` writes it. */
export declare const numberField: FieldReader;

/** An integer with more digits than a number has. */
export declare const bigintField: FieldReader;

/** `true` or `false`, or `on` from a checkbox. */
export declare const booleanField: FieldReader;

/** The same, where a checkbox that is not checked means `false` and not that nothing was said. */
export declare const checkboxField: FieldReader;

/** A day, a local time as `<input type="datetime-local">` writes it, or an instant. */
export declare const dateField: FieldReader;

/** A value of each field with the name. */
export declare function listField(element?: FieldReader): FieldReader;

/** The same, where a list without elements may mean that nothing was said. */
export declare function optionalField(list: FieldReader): FieldReader;

export declare function setField(element?: FieldReader): FieldReader;
