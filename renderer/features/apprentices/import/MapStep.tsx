// Second step: which of their columns is which of our fields; sheet, header row and encoding where there is a choice.
import { NumberInput, Select } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { Summary } from '../../../../shared/features/apprentices/import.schema.ts';
import { type RosterField, rosterFields } from '../../../../shared/features/apprentices/roster.columns.ts';
import { useT } from '../../../ui/i18n.tsx';
import type { ImportState } from './useImport.ts';
import { fieldKey, reasonKey } from './words.ts';

type Props = { state: ImportState; summary: Summary };
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
const NONE = 'none';

export function MapStep({ state, summary }: Props) {
  const t = useT();
  return (
    <div className="jx-imp-map">
      <Source state={state} summary={summary} />
      {summary.header === null ? (
        <p role="alert">{t('rosterImport.noHeader')}</p>
      ) : (
        <>
          <p className="jx-imp-said">{t('rosterImport.leftLines', said(summary))}</p>
          <div className="jx-imp-columns">
            <table>
              <thead>
                <tr>
                  <th>{t('rosterImport.theirs')}</th>
                  <th>{t('rosterImport.samples')}</th>
                  <th>{t('rosterImport.ours')}</th>
                  <th>{t('rosterImport.why')}</th>
                </tr>
              </thead>
              <tbody>
                {summary.columns.map((column) => (
                  <ColumnRow key={column.index} column={column} state={state} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}

function ColumnRow({ column, state }: { column: Summary['columns'][number]; state: ImportState }) {
  const t = useT();
  const { index, label, field, reason, samples } = column;
  const isDoubtful = reason === 'position' || reason === 'twice';
  const options = [
    { value: NONE, label: t('rosterImport.notImported') },
    ...rosterFields.map((value) => ({ value, label: t(fieldKey(value)) })),
  ];
  return (
    <tr data-doubtful={isDoubtful}>
      <td>{label}</td>
      <td className="jx-imp-samples">{samples.join(t('ui.listSeparator'))}</td>
      <td>
        <Select
          aria-label={t('rosterImport.fieldOf', { label })}
          data={options}
          value={field ?? NONE}
          allowDeselect={false}
          searchable
          onChange={(value) => value && void state.setMapping(index, value === NONE ? null : (value as RosterField))}
        />
      </td>
      <td>
        {isDoubtful && <IconAlertTriangleFilled size={14} aria-hidden />} {t(reasonKey(reason))}
      </td>
    </tr>
  );
}

function Source({ state, summary }: Props) {
  const t = useT();
  const { sheets, sheet, encoding, encodingGuessed, header } = summary;
  return (
    <div className="jx-imp-source">
      {sheets.length > 1 && (
        <Select
          label={t('rosterImport.sheet')}
          data={sheets.map(({ name, rows }, i) => ({
            value: String(i),
            label: t('rosterImport.sheetRows', { name, n: rows }),
          }))}
          value={String(sheet)}
          allowDeselect={false}
          onChange={(value) => void state.setSource({ sheet: Number(value) })}
        />
      )}
      <NumberInput
        label={t('rosterImport.headerRow')}
        key={header?.first ?? 0}
        defaultValue={header?.first ?? 1}
        min={1}
        allowDecimal={false}
        onBlur={(event) => {
          const row = Number(event.currentTarget.value);
          if (row >= 1 && row !== header?.first) void state.setSource({ headerRow: row, sheet });
        }}
      />
      {encoding && (
        <Select
          label={t('rosterImport.encoding')}
          description={encodingGuessed ? t('rosterImport.encodingGuessed') : undefined}
          data={ENCODINGS.map((value) => ({
            value,
            label: value === 'gb18030' ? t('rosterImport.gbk') : value.toUpperCase(),
          }))}
          value={encoding}
          allowDeselect={false}
          onChange={(value) => void state.setSource({ encoding: value as (typeof ENCODINGS)[number] })}
        />
      )}
    </div>
  );
}

/** What of the sheet is no apprentice, in figures. */
function said({ left, counts, hiddenRows, formulas, columnsLeftOut }: Summary) {
  return { rows: counts.rows, ...left, hidden: hiddenRows, formulas, columns: columnsLeftOut };
}
