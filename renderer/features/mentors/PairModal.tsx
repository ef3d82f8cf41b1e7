// Gives mentors of one or both sides to one or many apprentices: choose, see what changes for whom, then write.
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';
import { useServices } from '../../ui/services.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { type Preview, type Side, sideKey } from './words.ts';
import './mentors.css';

type Mentors = Record<Side, string | null>;

export function PairModal({ enrolmentIds, onClose }: { enrolmentIds: readonly string[]; onClose: () => void }) {
  const t = useT();
  const [mentors, setMentors] = useState<Mentors>({ college: null, enterprise: null });
  const [startsOn, setStartsOn] = useState<string | null>(useServices().today());
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const isChosen = startsOn !== null && (mentors.college !== null || mentors.enterprise !== null);
  const wish = { enrolmentIds: [...enrolmentIds], mentors, startsOn: startsOn ?? '2000-01-01', endsOn };
  const query = useQuery('mentors.previewPair', wish, { enabled: isChosen });
  const preview = isChosen ? query.data : undefined;
  const pair = useCommand('mentors.pair');
  const attempt = useAttempt();
  const people = new Set(preview?.lines.filter(isWritten).map((line) => line.enrolmentId)).size;
  const save = async () => {
    const done = await attempt(
      () => pair.run({ ...wish, reason }),
      ({ paired }) => ({ key: 'mentors.paired', params: { n: paired } }),
    );
    if (done) onClose();
  };
  const set = (side: Side) => (id: string | null) => setMentors({ ...mentors, [side]: id });
  return (
    <Modal
      opened
      size={720}
      onClose={onClose}
      title={t('mentors.pairTitle', { n: enrolmentIds.length })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className="jx-form">
        <div className="jx-form-fields">
          <div className="jx-mentor-two">
            <MentorField side="college" value={mentors.college} onChange={set('college')} on={startsOn} />
            <MentorField side="enterprise" value={mentors.enterprise} onChange={set('enterprise')} on={startsOn} />
            <DateField label="mentors.startsOn" required value={startsOn} onChange={setStartsOn} />
            <DateField label="mentors.endsOn" value={endsOn} onChange={setEndsOn} />
          </div>
          <TextField label="mentors.reason" value={reason} onChange={setReason} />
          {preview && <Warnings preview={preview} />}
          {preview && <PreviewTable preview={preview} />}
        </div>
        <div className="jx-form-foot">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button loading={pair.busy} disabled={people === 0} onClick={() => void save()}>
            {t(people === 0 ? 'mentors.chooseFirst' : 'mentors.pairAction', { n: people })}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

const isWritten = (line: Preview['lines'][number]) => line.change === 'new' || line.change === 'replace';

type MentorFieldProps = { side: Side; value: string | null; onChange: (id: string | null) => void; on: string | null };

/** Mentors of a side, those with the most room first. */
function MentorField({ side, value, onChange, on }: MentorFieldProps) {
  const t = useT();
  const choices = useQuery('mentors.choices', { side, ...(on ? { on } : {}) }).data ?? [];
  return (
    <ChoiceField
      label={sideKey(side)}
      clearable
      value={value}
      onChange={onChange}
      options={choices.map((m) => ({
        value: m.id,
        label: `${[m.name, m.enterpriseName].filter(Boolean).join('　')}　${t('mentors.loadOf', { n: m.guided, limit: m.limit })}`,
      }))}
    />
  );
}

function Warnings({ preview }: { preview: Preview }) {
  const t = useT();
  const over = preview.loads.filter((load) => load.isOver);
  const foreign = preview.lines.filter((line) => line.isOtherEnterprise && isWritten(line));
  const refused = preview.lines.filter((line) => line.refusal);
  const [first] = foreign;
  return (
    <Findings
      items={[
        ...over.map((load) => ({
          severity: 'warn' as const,
          text: t('mentors.willBeOver', { name: load.name, n: load.after, limit: load.limit }),
        })),
        ...(first
          ? [{ severity: 'warn' as const, text: t('mentors.otherEnterprise', { name: first.name, n: foreign.length }) }]
          : []),
        ...refused.slice(0, 3).map((line) => ({
          severity: 'warn' as const,
          text: line.refusal && t(line.refusal.key as MessageKey, line.refusal.params),
        })),
      ]}
    />
  );
}
