// Marks for three seconds a value of the open record that was changed elsewhere while it was on view.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useServices } from '../services.tsx';
import { usePanelControls } from './PanelContext.tsx';

const MARKED_MS = 3000;

/** `ref` goes to the element whose text is the value. One's own changes, and values of another record, are not marked. */
export function useChangeMark(): { ref: RefObject<HTMLDivElement | null>; isMarked: boolean } {
  const { wasChangedElsewhere } = useServices();
  const record = usePanelControls()?.record ?? null;
  const ref = useRef<HTMLDivElement>(null);
  const shown = useRef({ record, text: '' });
  const [marks, setMarks] = useState({ given: 0, gone: 0 });
  // After every render: what a value is made of is not known here, only what it reads.
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { record, text: ref.current?.textContent ?? '' };
    const isSame = before.record !== record || before.text === '' || before.text === shown.current.text;
    if (record !== null && !isSame && wasChangedElsewhere())
      setMarks(({ given, gone }) => ({ given: given + 1, gone }));
  });
  useEffect(() => {
    if (marks.given === marks.gone) return;
    const timer = setTimeout(() => setMarks(({ given }) => ({ given, gone: given })), MARKED_MS);
    return () => clearTimeout(timer);
  }, [marks]);
  return { ref, isMarked: marks.given !== marks.gone };
}
