/** An answer as a value: what was asked for, or why not. A broken assumption still throws. */
export type Outcome<T, Fault> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Fault };

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failed<Fault>(error: Fault): { readonly ok: false; readonly error: Fault } {
  return { ok: false, error };
}
