// What React 19 declares of forms, as far as a page with server functions uses it. No package of React is needed to
// find out whether generated functions fit. Elements are functions here, of the attributes that React gives them.

export declare function useActionState<State>(
  action: (state: Awaited<State>) => State | Promise<State>,
  initialState: Awaited<State>,
  permalink?: string,
): [state: Awaited<State>, dispatch: () => void, isPending: boolean];
export declare function useActionState<State, Payload>(
  action: (state: Awaited<State>, payload: Payload) => State | Promise<State>,
  initialState: Awaited<State>,
  permalink?: string,
): [state: Awaited<State>, dispatch: (payload: Payload) => void, isPending: boolean];

export type FormAction = string | ((formData: FormData) => void | Promise<void>) | undefined;

export declare function form(attributes: { action?: FormAction; method?: string | undefined }): void;
export declare function button(attributes: { formAction?: FormAction; disabled?: boolean | undefined }): void;
