type Underscored<Code extends string> = Code extends `${infer Head}-${infer Rest}`
  ? `${Head}_${Underscored<Rest>}`
  : Code;

/** A code as it stands in a message's name: browsers allow no hyphen there. */
export function messageKey<Code extends string>(code: Code): Underscored<Code> {
  return code.replaceAll('-', '_') as Underscored<Code>;
}
