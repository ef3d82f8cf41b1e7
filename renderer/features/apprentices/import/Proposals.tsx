// The names in the sheet that have no record yet: each will be created, or stands for one that is there.
import { Select } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Proposal } from '../../../../shared/features/apprentices/import.schema.ts';
import { useT } from '../../../ui/i18n.tsx';
import { kindKey } from './words.ts';

type Props = { proposals: readonly Proposal[]; choose: (ref: string, use: string) => unknown };
const ROW = 40;
const ORDER: readonly Proposal['kind'][] = ['cohort', 'enterprise', 'post', 'mentor'];

export function Proposals({ proposals, choose }: Props) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const sorted = [...proposals].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
    <section ref={scroller} className="jx-imp-made" aria-label={t('rosterImport.tab.made')} tabIndex={0}>
      <p>{t('rosterImport.madeHint')}</p>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const proposal = sorted[index];
          if (!proposal) return null;
          return (
            <li key={proposal.ref} style={{ transform: `translateY(${start}px)` }}>
              <ProposalLine proposal={proposal} choose={choose} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ProposalLine({ proposal, choose }: { proposal: Proposal; choose: Props['choose'] }) {
  const t = useT();
  const { ref, name, parentName, rows, firstRow, use, usedName, similar } = proposal;
  const options = [
    { value: 'create', label: t('rosterImport.create') },
    ...similar.map(({ to, name: other }) => ({ value: to, label: t('rosterImport.mend.cell', { text: other }) })),
    ...(use && use !== 'create' && !similar.some(({ to }) => to === use)
      ? [{ value: use, label: t('rosterImport.mend.cell', { text: usedName }) }]
      : []),
  ];
  return (
    <>
      <span>{t(kindKey(proposal))}</span>
      <b>{name}</b>
      <span>{parentName}</span>
      <span>{t('rosterImport.usedIn', { n: rows, row: firstRow })}</span>
      {options.length > 1 || use === null ? (
        <Select
          aria-label={t('rosterImport.whatOf', { name })}
          data={options}
          value={use}
          placeholder={t('rosterImport.undecided')}
          allowDeselect={false}
          onChange={(value) => value && choose(ref, value)}
        />
      ) : (
        <span>{t('rosterImport.create')}</span>
      )}
    </>
  );
}
