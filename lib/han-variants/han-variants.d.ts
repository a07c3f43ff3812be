declare module 'virtual:han-variants' {
  import type { VariantGroups } from '@/lib/core/anchor/fold';

  const variants: VariantGroups;
  export default variants;
  /** Those of them that are compared as themselves in names. */
  export const distinct: string;
}
