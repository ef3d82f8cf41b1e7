// What the pages of other features show of the history: a tab of a record panel, or a button or a window of its own where there is no panel.
import { useMay } from '../../api/access.ts';
import type { PanelTab } from '../../ui/panel/RecordPanel.tsx';
import { HistoryButton, HistoryModal } from './HistoryButton.tsx';
import { RecordHistory } from './RecordHistory.tsx';

/** Makes the last tab of a record's panel; no tab for whoever may not read histories. */
export function useHistoryTab(): (id: string) => PanelTab[] {
  const may = useMay();
  return (id) =>
    may('activity.history')
      ? [{ id: 'history', label: 'activity.history', body: <RecordHistory key={id} id={id} /> }]
      : [];
}

export { HistoryButton, HistoryModal };
