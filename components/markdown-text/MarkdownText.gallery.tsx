import type { Gallery } from '@/components/gallery';
import { MarkdownText } from '@/components/markdown-text/MarkdownText';

const NOTE = `## 要核对的

第一点，**账本**谁来写；第二点，*谁来看*。见 [会议手册](https://example.org/handbook)。

- [x] 问过主持人
- [ ] 再听一遍录音

> 供应链的账本没有人看。

\`\`\`
SBOM 1.5
\`\`\`

| 谁 | 说了什么 |
| --- | --- |
| 顾清和 | 夜班的故事 |
`;

export default {
  component: 'markdown-text',
  states: {
    'a note': () => <MarkdownText>{NOTE}</MarkdownText>,
    'hostile words': () => (
      <MarkdownText>
        {
          '<img src=x onerror=alert(1)>\n\n[点我](javascript:alert(1)) ![图](https://example.org/p.png) <b>粗</b> \u202e反'
        }
      </MarkdownText>
    ),
    'plain words': () => <MarkdownText>只有一句话。</MarkdownText>,
  },
} satisfies Gallery;
