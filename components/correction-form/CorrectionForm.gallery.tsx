import { CorrectionForm, type CorrectionFormProps } from '@/components/correction-form/CorrectionForm';
import type { Gallery } from '@/components/gallery';

const text =
  '会场很安静。顾清和指出，日志不是写给机器的，是写给三个月以后的自己的；谁都不看的日志，不如不写。台下笑了。';
const words = '顾清和指出，日志不是写给机器的，是写给三个月以后的自己的；谁都不看的日志，不如不写。';
const start = text.indexOf(words);
const gu = { name: '顾清和', entity: 'person-gu-qinghe', title: '砺石安全实验室首席科学家' };

const show =
  (over: Partial<CorrectionFormProps> = {}) =>
  () => (
    <CorrectionForm
      text={text}
      span={{ start, end: start + words.length }}
      speakers={[gu]}
      people={[gu, { name: '何砚秋', entity: null, title: '江州网络空间安全协会秘书长' }]}
      isCorrected={false}
      isSaving={false}
      fault={null}
      onSave={() => {}}
      onTakeBack={() => {}}
      onCancel={() => {}}
      {...over}
    />
  );

export default {
  component: 'correction-form',
  states: {
    'a first word': show(),
    'corrected before': show({ isCorrected: true }),
    'no room to save': show({ fault: 'quota' }),
    'said by several, hostile words': show({
      text: '\u202e<img src=x onerror=alert(1)>',
      span: { start: 0, end: 30 },
      speakers: [gu, { name: '\u202e<b>', entity: null, title: null }],
    }),
  },
} satisfies Gallery;
