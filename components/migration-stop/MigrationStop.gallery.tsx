import type { Gallery } from '@/components/gallery';
import { MigrationStop, type MigrationStopProps } from '@/components/migration-stop/MigrationStop';

const show = (over: Partial<MigrationStopProps>) => () => (
  <MigrationStop
    copy={{ is: 'none' }}
    isGoing={false}
    fault={null}
    onRetry={() => {}}
    onCopy={() => {}}
    onGoOn={() => {}}
    {...over}
  />
);

const OFFERED = { is: 'offered', file: 'pangzhu-20261128T040000000Z-migration.jsonl.gz' } as const;

export default {
  component: 'migration-stop',
  states: {
    'no snapshot could be kept': show({}),
    'a copy is made': show({ copy: { is: 'running' } }),
    'a copy is offered': show({ copy: OFFERED }),
    'no copy could be made': show({ copy: { is: 'failed' } }),
    'going on': show({ copy: OFFERED, isGoing: true }),
    'no room for the change either': show({ copy: OFFERED, fault: 'quota' }),
  },
} satisfies Gallery;
