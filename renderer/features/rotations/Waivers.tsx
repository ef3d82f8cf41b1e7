// Keeping the finding under the board's rows with a reason; who kept it, when and why; taking that back.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Finding } from '../../../shared/features/rotations/rotations.rules.ts';
import { type KeptKind, mayBeKept } from '../../../shared/features/rotations/rotations.waivers.ts';
import { wordsOf } from '../../../shared/features/rotations/rotations.words.ts';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { ReasonModal } from '../../ui/forms/ReasonModal.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import type { Kept, Model } from './useBoard.ts';

type Chosen = { stayId: string; rev: string; kind: KeptKind; text: string };

/** Nothing for what may not be kept: being in two places at once. */
export function KeepButton({ model, finding }: { model: Model; finding: Finding }) {
  const t = useT();
  const keep = useCommand('rotations.keep');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { kind, stay } = finding;
  if (!mayBeKept(kind)) return null;
  const choose = () => {
    const { id, rev } = model.board.stays;
    const { key, params } = wordsOf(model.world, finding, model.speech);
    setChosen({ stayId: id[stay] ?? '', rev: rev[stay] ?? '', kind, text: t(key, params) });
  };
  return (
    <>
      <Button variant="default" onClick={choose}>
        {t('rotations.keep')}
      </Button>
      {chosen && (
        <ReasonModal
          title="rotations.keepTitle"
          submit="rotations.keepAction"
          text={chosen.text}
          label="rotations.edit.reason"
          schema={f.reasonNeeded}
          save={(reason) => keep.run({ stayId: chosen.stayId, rev: chosen.rev, kind: chosen.kind, reason })}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

export function KeptLine({ model, kept }: { model: Model; kept: Kept }) {
  const t = useT();
  const format = useFormat();
  const attempt = useAttempt();
  const { run, busy } = useCommand('rotations.unkeep');
  const { id, rev, reason, keptBy, keptAt } = kept.waiver;
  const who = keptBy === 'coordinator' ? t('apprentices.coordinator') : keptBy;
  return (
    <div className="jx-conflict-mends">
      <span className="jx-conflict-words">{t('rotations.keptBy', { who, when: format.moment(keptAt), reason })}</span>
      {model.isDraft && (
        <Button variant="default" loading={busy} onClick={() => void attempt(() => run({ id, rev }))}>
          {t('rotations.unkeep')}
        </Button>
      )}
    </div>
  );
}
