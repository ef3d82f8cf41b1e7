// One conflict in words with its mends, and the way to the next; while dragging, what the drop would bring.
import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconAlertTriangleFilled,
  IconChevronLeft,
  IconChevronRight,
  IconX,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Mend, mendsOf } from '../../../shared/features/rotations/rotations.mends.ts';
import { checkStay, type Finding } from '../../../shared/features/rotations/rotations.rules.ts';
import { personName, wordsOf, wordsOfMend } from '../../../shared/features/rotations/rotations.words.ts';
import type { Stay } from '../../../shared/features/rotations/rotations.world.ts';
import { addDays } from '../../../shared/values/day.ts';
import { Link } from '../../ui/actions/Link.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { Sentence } from '../../ui/marks/Sentence.tsx';
import type { Model } from './useBoard.ts';
import type { Drag } from './useDrag.ts';
import { KeepButton, KeptLine } from './Waivers.tsx';
import './strips.css';

export type ConflictStripProps = {
  model: Model;
  finding: Finding | null;
  place: number;
  /** How many there are, those kept among them. */
  all: number;
  onWalk: (way: 1 | -1) => void;
  onClose: () => void;
  onMend: (stayIndex: number, to: Stay) => void;
  onShowMend: (mend: Mend | null) => void;
};

export function ConflictStrip(props: ConflictStripProps) {
  const { model, finding, place, all, onWalk, onClose } = props;
  const t = useT();
  if (!finding) return null;
  const kept = model.kept.find((of) => of === finding);
  const Mark = kept ? IconAlertTriangle : IconAlertTriangleFilled;
  return (
    <section
      className="jx-conflict"
      data-fine={kept !== undefined}
      aria-label={kept ? t('rotations.kept') : t('rotations.conflicts', { n: model.findings.length })}
    >
      <div>
        <Mark size={16} color={kept ? 'var(--text-2)' : 'var(--amber)'} aria-hidden />
        <span className="jx-conflict-words" role="status">
          <FindingSentence model={model} finding={finding} />
        </span>
        <span className="jx-conflict-walk">
          <ActionIcon
            size={24}
            variant="subtle"
            aria-label={t('rotations.previousConflict')}
            onClick={() => onWalk(-1)}
          >
            <IconChevronLeft size={15} />
          </ActionIcon>
          {place + 1} / {all}
          <ActionIcon size={24} variant="subtle" aria-label={t('rotations.nextConflict')} onClick={() => onWalk(1)}>
            <IconChevronRight size={15} />
          </ActionIcon>
          <ActionIcon size={24} variant="subtle" aria-label={t('rotations.hideConflict')} onClick={onClose}>
            <IconX size={15} />
          </ActionIcon>
        </span>
      </div>
      {kept ? <KeptLine model={model} kept={kept} /> : model.isDraft && <Mends {...props} finding={finding} />}
    </section>
  );
}

function Mends({ model, finding, onMend, onShowMend }: ConflictStripProps & { finding: Finding }) {
  const t = useT();
  const mends = useMemo(() => mendsOf(model.world, finding), [finding, model]);
  return (
    <div className="jx-conflict-mends">
      {mends.map((mend) => {
        const { key, params } = wordsOfMend(model.world, mend, model.speech);
        return (
          <Button
            key={`${mend.kind}${mend.stay.post}`}
            variant="default"
            onClick={() => onMend(finding.stay, mend.stay)}
            onMouseEnter={() => onShowMend(mend)}
            onMouseLeave={() => onShowMend(null)}
            onFocus={() => onShowMend(mend)}
            onBlur={() => onShowMend(null)}
          >
            {t(key, params)}
          </Button>
        );
      })}
      <KeepButton model={model} finding={finding} />
    </div>
  );
}

/** The sentence with the apprentice as a link to the record. */
export function FindingSentence({ model, finding }: { model: Model; finding: Finding }) {
  const { key, params } = wordsOf(model.world, finding, model.speech);
  const enrolmentId = model.board.people[finding.person]?.enrolmentId ?? '';
  const name = (
    <Link to="/apprentices" search={{ open: enrolmentId }}>
      {personName(model.world, finding.person, model.speech)}
    </Link>
  );
  return <Sentence of={key} params={{ ...params, name }} />;
}

/** What dropping here would bring: the first conflict, or that there is none. */
export function DragStrip({ model, drag }: { model: Model; drag: Drag }) {
  const t = useT();
  const format = useFormat();
  const finding = checkStay(model.world, drag.stay, drag.kind === 'copy' ? -1 : drag.index)[0];
  const words = finding ? wordsOf(model.world, finding, model.speech) : null;
  const day = (offset: number): string => addDays(model.board.origin, offset);
  return (
    <section className="jx-conflict" data-fine={!finding}>
      <div>
        {finding && <IconAlertTriangleFilled size={16} color="var(--amber)" aria-hidden />}
        <span className="jx-conflict-words">
          {words
            ? t(words.key, words.params)
            : t('rotations.dragFine', {
                name: personName(model.world, drag.stay.person, model.speech),
                range: format.range(day(drag.stay.from), day(drag.stay.to)),
              })}
        </span>
      </div>
    </section>
  );
}
