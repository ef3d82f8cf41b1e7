// The board's head line: version, colours, rows, cohorts, conflicts, undo, scale, paper, filling and publishing.
import { ActionIcon, Button, Checkbox, Menu, Popover, ScrollArea, SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconFilter, IconMinus, IconPlus, IconPrinter, IconWand } from '@tabler/icons-react';
import type { VersionChoice } from '../../../shared/features/rotations/rotations.schema.ts';
import { May } from '../../api/May.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Severity } from '../../ui/marks/Severity.tsx';
import type { ColourBy } from './BoardContext.tsx';
import type { RowsBy } from './rows.ts';
import type { Model } from './useBoard.ts';
import { PublishButton, VersionMenu } from './VersionMenu.tsx';

export type Paper = 'A4' | 'A3';
export type ToolbarProps = {
  model: Model;
  colourBy: ColourBy;
  onColourBy: (by: ColourBy) => void;
  by: RowsBy;
  onBy: (by: RowsBy) => void;
  cohorts: ReadonlySet<string>;
  onCohorts: (cohorts: ReadonlySet<string>) => void;
  onVersion: (version: VersionChoice) => void;
  onZoom: (way: 1 | -1) => void;
  onNextConflict: () => void;
  onPrint: (paper: Paper) => void;
  onExport: () => void;
  onFill: () => void;
  isFilling: boolean;
};

const ROWS_BY = [
  ['person', 'rotations.rowsPerson'],
  ['post', 'rotations.rowsPost'],
  ['mentor', 'rotations.rowsMentor'],
] as const;

export function Toolbar(props: ToolbarProps) {
  const t = useT();
  const { model, by, colourBy } = props;
  return (
    <header className="jx-board-bar">
      <h1>{t('rotations.title')}</h1>
      <VersionMenu model={model} onChoose={props.onVersion} />
      <SegmentedControl
        data={[
          { value: 'unit', label: t('rotations.byUnit') },
          { value: 'enterprise', label: t('rotations.byEnterprise') },
        ]}
        value={colourBy}
        onChange={(value) => props.onColourBy(value === 'unit' ? 'unit' : 'enterprise')}
      />
      <Menu>
        <Menu.Target>
          <button type="button" className="jx-board-chip" aria-label={t('rotations.rows')}>
            {t(ROWS_BY.find(([value]) => value === by)?.[1] ?? 'rotations.rowsPerson')}
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {ROWS_BY.map(([value, label]) => (
            <Menu.Item key={value} onClick={() => props.onBy(value)} aria-current={value === by}>
              {t(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <CohortFilter {...props} />
      <span className="jx-board-fill" />
      <button
        type="button"
        className="jx-board-chip"
        onClick={props.onNextConflict}
        disabled={model.findings.length + model.kept.length === 0}
      >
        {model.findings.length > 0 && <Severity level="warn" count={model.findings.length} />}
        {t(model.findings.length > 0 ? 'rotations.conflicts' : 'rotations.noConflicts', { n: model.findings.length })}
        {model.kept.length > 0 && ` · ${t('rotations.keptCount', { n: model.kept.length })}`}
      </button>
      <Icon label="rotations.zoomOut" onClick={() => props.onZoom(-1)} icon={IconMinus} />
      <Icon label="rotations.zoomIn" onClick={() => props.onZoom(1)} icon={IconPlus} />
      <PaperMenu {...props} />
      {model.isDraft ? (
        <>
          <Button
            variant="default"
            leftSection={<IconWand size={15} />}
            onClick={props.onFill}
            loading={props.isFilling}
          >
            {t('rotations.fill')}
          </Button>
          <PublishButton model={model} />
        </>
      ) : (
        <May call="rotations.place">
          <Button onClick={() => props.onVersion('draft')}>{t('rotations.toDraft')}</Button>
        </May>
      )}
    </header>
  );
}

type IconProps = {
  label: 'rotations.zoomOut' | 'rotations.zoomIn';
  onClick: () => void;
  icon: typeof IconPlus;
};
function Icon({ label, onClick, icon: Mark }: IconProps) {
  const t = useT();
  return (
    <ActionIcon size={30} variant="subtle" aria-label={t(label)} title={t(label)} onClick={onClick}>
      <Mark size={18} />
    </ActionIcon>
  );
}

function PaperMenu({ onPrint, onExport }: ToolbarProps) {
  const t = useT();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={30} variant="subtle" aria-label={t('rotations.print')} title={t('rotations.print')}>
          <IconPrinter size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onPrint('A4')}>{t('rotations.printA4')}</Menu.Item>
        <Menu.Item onClick={() => onPrint('A3')}>{t('rotations.printA3')}</Menu.Item>
        <Menu.Item onClick={onExport}>{t('rotations.exportXlsx')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function CohortFilter({ model, cohorts, onCohorts }: ToolbarProps) {
  const t = useT();
  const toggle = (id: string) => {
    const next = new Set(cohorts);
    if (!next.delete(id)) next.add(id);
    onCohorts(next);
  };
  return (
    <Popover position="bottom-start" trapFocus>
      <Popover.Target>
        <button type="button" className="jx-board-chip" data-on={cohorts.size > 0}>
          <IconFilter size={15} aria-hidden />
          {cohorts.size > 0 ? t('rotations.cohortsChosen', { n: cohorts.size }) : t('rotations.allCohorts')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah={320}>
          {model.board.cohorts.map((cohort) => (
            <Checkbox
              key={cohort.id}
              my={4}
              label={(model.locale === 'en' && cohort.nameEn) || cohort.name}
              checked={cohorts.has(cohort.id)}
              onChange={() => toggle(cohort.id)}
            />
          ))}
        </ScrollArea.Autosize>
        <Button variant="default" mt={8} onClick={() => onCohorts(new Set())}>
          {t('rotations.allCohorts')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
