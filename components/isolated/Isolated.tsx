/**
 * Words that others wrote: from the dictionary or from a page. Set as text and kept apart, so that marks of
 * direction inside them (U+202E and its like) turn nothing of ours around, and named as Chinese, so that
 * Han characters get their Chinese shapes in an English interface.
 */
export function Isolated({ children }: { readonly children: string }) {
  return <bdi lang="zh-CN">{children}</bdi>;
}
