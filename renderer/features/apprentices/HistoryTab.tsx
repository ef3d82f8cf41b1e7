// Who changed what about an apprentice and when: person and enrolment in one list, newest first.
import type { Output } from '../../../shared/api.ts';
import { useQuery } from '../../api/queries.tsx';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { type ApprenticeRecord, type Status, statusKey } from './words.ts';

type Change = Output<'activity.history'>[number];
/** Fields of person and enrolment that are said; keys made by the program itself are not. */
const FIELDS = {
  name: 'apprentices.name',
  nameEn: 'apprentices.nameEn',
  sex: 'apprentices.sex',
  bornOn: 'apprentices.bornOn',
  idNumber: 'apprentices.idNumber',
  phone: 'apprentices.phone',
  email: 'apprentices.email',
  studentNumber: 'apprentices.studentNumber',
  cohortId: 'apprentices.cohort',
  enterpriseId: 'apprentices.ownEnterprise',
  postId: 'apprentices.homePost',
  startsOn: 'apprentices.startsOn',
  endsOn: 'apprentices.endsOn',
  status: 'apprentices.status',
  statusOn: 'apprentices.statusOn',
  statusReason: 'apprentices.reason',
  note: 'apprentices.note',
} as const;
type Field = keyof typeof FIELDS;

export function HistoryTab({ record }: { record: ApprenticeRecord }) {
  const format = useFormat();
  const t = useT();
  const enrolment = useQuery('activity.history', { id: record.id }).data;
  const person = useQuery('activity.history', { id: record.personId }).data;
  if (!enrolment || !person) return <LoadingRows rows={6} />;
  const changes = [...enrolment, ...person].sort((a, b) => b.at.localeCompare(a.at));
  if (changes.length === 0) return <EmptyState text="apprentices.noHistory" />;
  return (
    <ul className="jx-rows jx-history">
      {changes.map((change) => (
        <li key={`${change.at} ${change.entity} ${change.op}`}>
          <div>
            <Said change={change} />
          </div>
          <span className="jx-quiet">
            {format.moment(change.at)} {change.actor === 'coordinator' ? t('apprentices.coordinator') : change.actor}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Said({ change }: { change: Change }) {
  const t = useT();
  const what = t(change.entity === 'person' ? 'table.person' : 'table.enrolment');
  if (change.op !== 'update')
    return (
      <>
        {t(`apprentices.history.${change.op}`, { what })}
        {change.reason && change.reason !== 'undo' ? ` · ${change.reason}` : ''}
      </>
    );
  const said = change.fields.filter((field): field is typeof field & { name: Field } => field.name in FIELDS);
  return said.map((field) => (
    <div key={field.name}>
      {t(FIELDS[field.name])}{' '}
      {!field.name.endsWith('Id') && (
        <>
          <span className="jx-quiet">{shownValue(field.name, field.before, t)}</span> →{' '}
          {shownValue(field.name, field.after, t)}
        </>
      )}
    </div>
  ));
}

function shownValue(name: Field, value: string | null, t: ReturnType<typeof useT>): string {
  if (value === null || value === '') return '–';
  if (name === 'status') return t(statusKey(value as Status));
  return name === 'sex' ? t(`apprentices.sex.${value as 'm' | 'f'}`) : value;
}
