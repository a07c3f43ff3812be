import type { Gallery } from '@/components/gallery';
import { TagField } from '@/components/tag-field/TagField';

const show = (tags: readonly string[]) => () => (
  <TagField tags={tags} own={['供应链', '大模型', '模型安全']} onTags={() => {}} />
);

export default {
  component: 'tag-field',
  states: {
    'no tag': show([]),
    'three tags': show(['供应链', '要核对', 'SBOM']),
    'a long one': show(['关键信息基础设施网络安全协同创新联合实验室的年度报告', '短']),
    'hostile words': show(['\u202e<img src=x>']),
  },
} satisfies Gallery;
