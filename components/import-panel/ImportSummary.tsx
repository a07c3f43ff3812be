import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { messageKey } from '@/components/message-key';
import type { ImportReport, RefusedLine } from '@/lib/core/records/incoming';

const VERDICTS = ['added', 'updated', 'unchanged', 'refused'] as const;

/** What became of the records of a file. */
export function ImportSummary({ report }: { readonly report: ImportReport }) {
  return (
    <>
      <dl class="counts">
        {VERDICTS.map((verdict) => (
          <div key={verdict}>
            <dt>{i18n.t(`import_panel.${verdict}`)}</dt>
            <dd>{report[verdict].toLocaleString(i18n.t('language'))}</dd>
          </div>
        ))}
      </dl>
      <Refusals report={report} />
    </>
  );
}

/** Which lines of a file were refused, with the reason of each. */
export function Refusals({ report }: { readonly report: ImportReport }) {
  const unlisted = report.refused - report.refusals.length;
  return (
    <>
      {report.refusals.length > 0 && (
        <ul class="import-refusals">
          {report.refusals.map((refusal) => (
            <li key={refusal.line}>
              <Refusal {...refusal} />
            </li>
          ))}
        </ul>
      )}
      {unlisted > 0 && <p>{i18n.t('import_panel.more_refusals', unlisted)}</p>}
    </>
  );
}

function Refusal({ line, code, path }: RefusedLine) {
  return (
    <>
      <span class="import-refusal-line">{i18n.t('import_panel.line', [line])}</span>
      <span>{i18n.t(`import_panel.reason.${messageKey(code)}`)}</span>
      {path !== undefined && path !== '' && (
        <span>
          {i18n.t('import_panel.field')} <Isolated>{path}</Isolated>
        </span>
      )}
    </>
  );
}
