import { CandidateList } from '@/components/candidate-list/CandidateList';
import {
  hostileCandidate,
  longCandidate,
  organisationCandidate,
  personCandidate,
  plainCandidate,
} from '@/components/candidate-list/sample-candidates';
import type { Gallery } from '@/components/gallery';
import type { Candidate } from '@/lib/core/candidates/candidate';

const show =
  (candidates: readonly Candidate[], isWriting = false, belonging: Candidate | null = null) =>
  () => (
    <CandidateList
      candidates={candidates}
      isWriting={isWriting}
      belonging={belonging && { candidate: belonging, choice: <p>…</p> }}
      onBelongs={() => {}}
      onGoTo={() => {}}
      onAdd={() => {}}
      onDismiss={() => {}}
    />
  );

export default {
  component: 'candidate-list',
  states: {
    'people and organisations': show([personCandidate, plainCandidate, organisationCandidate]),
    writing: show([personCandidate, organisationCandidate], true),
    'long and hostile names': show([longCandidate, hostileCandidate]),
    none: show([]),
  },
} satisfies Gallery;
