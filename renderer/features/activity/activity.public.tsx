// What the pages of other features show of the history: a tab of a record panel, or a button or a window of its own where there is no panel.
import type { PanelTab } from '../../ui/panel/RecordPanel.tsx';
import { HistoryButton, HistoryModal } from './HistoryButton.tsx';
import { RecordHistory } from './RecordHistory.tsx';

/** The last tab of a record's panel. */
export const historyTab = (id: string): PanelTab => ({
  id: 'history',
  label: 'activity.history',
  body: <RecordHistory key={id} id={id} />,
});

export { HistoryButton, HistoryModal };
