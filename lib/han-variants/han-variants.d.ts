declare module 'virtual:han-variants' {
  import type { VariantGroups } from '@/lib/core/anchor/fold';

  const variants: VariantGroups;
  export default variants;
}
