// Who is on record with which notice and consent, and who lacks it; entered for many at once.
import { IconWriting } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useQuery } from '../../api/queries.tsx';
import { useFormat, useLocale, useT } from '../../ui/i18n.tsx';
import { ListPage } from '../../ui/list/ListPage.tsx';
import { asSource } from '../../ui/list/source.ts';
import { useListState } from '../../ui/list/useListState.ts';
import { StatusTag } from '../../ui/marks/StatusTag.tsx';
import { RecordPanel } from '../../ui/panel/RecordPanel.tsx';
import type { Column } from '../../ui/table/types.ts';
import { ConsentModal } from './ConsentModal.tsx';
import { PrivacyTabs } from './PrivacyTabs.tsx';
import { PersonPrivacy } from './privacy.public.tsx';
import { type ConsentLine, type ConsentState, stateKey, stateTone } from './words.ts';

const VIEWS = [
  { id: 'all', name: 'privacy.viewAll' },
  { id: 'lacking', name: 'privacy.viewLacking', filters: { guardian: ['missing', 'withdrawn'] } },
  { id: 'minors', name: 'privacy.viewMinors', filters: { minor: ['yes'] } },
  { id: 'noNotice', name: 'privacy.viewNoNotice', filters: { told: ['no'] } },
] as const;
const rowId = (row: ConsentLine) => row.id;
const searchText = (row: ConsentLine) => `${row.name} ${row.searchKey} ${row.studentNumber}`;

export function ConsentsPage() {
  const { locale } = useLocale();
  const columns = useConsentColumns();
  const query = useQuery('privacy.consents', {});
  const list = useListState({ id: 'consents', columns, rowId, searchText, views: VIEWS, source: asSource(query) });
  const [chosen, setChosen] = useState<readonly ConsentLine[] | null>(null);
  const nameOf = (row: ConsentLine) => (locale === 'en' && row.nameEn) || row.name;
  return (
    <>
      <ListPage
        list={list}
        title="privacy.title"
        countLabel="privacy.consentsShown"
        searchHint="privacy.consentsSearch"
        empty={{ text: 'privacy.consentsEmpty' }}
        actions={<PrivacyTabs />}
        bulk={[{ id: 'record', label: 'privacy.record', icon: IconWriting, run: setChosen }]}
        panel={(row) => (
          <RecordPanel title={nameOf(row)} subtitle={row.studentNumber}>
            <PersonPrivacy key={row.id} personId={row.id} name={nameOf(row)} />
          </RecordPanel>
        )}
      />
      {chosen !== null && (
        <ConsentModal
          people={chosen.map((row) => ({ id: row.id, name: nameOf(row) }))}
          kind={chosen.some(({ isMinor }) => isMinor) ? 'guardian' : 'notice'}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}

function useConsentColumns(): readonly Column<ConsentLine>[] {
  const t = useT();
  const { locale } = useLocale();
  const format = useFormat();
  return useMemo((): Column<ConsentLine>[] => {
    const isEnglish = locale === 'en';
    const yesNo = (is: boolean) => (is ? 'yes' : 'no');
    const word = (code: string) => t(code === 'yes' ? 'privacy.yes' : 'privacy.no');
    const day = (value: string | null) => value && format.fullDay(value);
    return [
      { id: 'number', header: 'privacy.studentNumber', value: (r) => r.studentNumber, width: 120, locked: true },
      {
        id: 'name',
        header: 'privacy.name',
        value: (r) => (isEnglish && r.nameEn) || r.name,
        sortValue: (r) => r.sortKey,
        width: 120,
        locked: true,
      },
      {
        id: 'cohort',
        header: 'privacy.cohort',
        value: (r) => (isEnglish && r.cohortNameEn) || r.cohortName,
        width: 130,
        filter: 'choice',
      },
      { id: 'age', header: 'privacy.age', value: (r) => r.age, width: 70, align: 'end', filter: 'number' },
      {
        id: 'minor',
        header: 'privacy.isMinor',
        value: (r) => word(yesNo(r.isMinor)),
        code: (r) => yesNo(r.isMinor),
        choiceLabel: word,
        width: 80,
        filter: 'choice',
      },
      {
        id: 'guardian',
        header: 'privacy.guardianConsent',
        value: (r) => t(stateKey(r.guardianConsent)),
        code: (r) => r.guardianConsent,
        choiceLabel: (code) => t(stateKey(code as ConsentState)),
        cell: (r) => <StatusTag tone={stateTone[r.guardianConsent]}>{t(stateKey(r.guardianConsent))}</StatusTag>,
        width: 140,
        filter: 'choice',
      },
      {
        id: 'guardianOn',
        header: 'privacy.guardianOn',
        value: (r) => r.guardianOn,
        cell: (r) => day(r.guardianOn),
        width: 120,
        filter: 'date',
        exportAs: 'date',
      },
      {
        id: 'noticeOn',
        header: 'privacy.noticeOn',
        value: (r) => r.noticeOn,
        cell: (r) => day(r.noticeOn),
        width: 120,
        filter: 'date',
        exportAs: 'date',
      },
      { id: 'version', header: 'privacy.noticeVersion', value: (r) => r.noticeVersion, width: 140 },
      {
        id: 'told',
        header: 'privacy.kind.notice',
        value: (r) => word(yesNo(r.noticeOn !== null)),
        code: (r) => yesNo(r.noticeOn !== null),
        choiceLabel: word,
        width: 80,
        filter: 'choice',
        hiddenByDefault: true,
      },
    ];
  }, [t, locale, format]);
}
