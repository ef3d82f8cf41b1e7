// The entry grid's focus, range, editing and clipboard, carried out for every key and click.
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { cellInput, writeBlock } from './block.ts';
import {
  begun,
  block,
  cellsIn,
  type Editing,
  filledDown,
  type Problem,
  pasted,
  type Sheet,
  writeCells,
} from './cells.ts';
import { type Cell, inside, type KeyAction, keyInCell, keyInGrid, type Range, type Size } from './keys.ts';

/** Typing stores by itself after this pause. */
const saveAfterMs = 800;
const start: Range = { focus: { row: 0, col: 0 }, anchor: { row: 0, col: 0 } };

export type GridState = ReturnType<typeof useGridState>;

export function useGridState(sheet: Sheet, onRubric: () => void) {
  const [range, setRange] = useState<Range>(start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const gridRef = useRef<HTMLDivElement>(null);
  const page = useRef(10);
  const size: Size = { rows: sheet.views.length, cols: sheet.items.length, page: page.current };
  const here: Range = { focus: inside(range.focus, size), anchor: inside(range.anchor, size) };
  const select = (to: Cell, extend = false) => setRange({ focus: to, anchor: extend ? here.anchor : to });
  const edit = useEditing({ sheet, at: here.focus, size, select, setProblem, gridRef });
  const act = (action: Exclude<KeyAction, { do: 'none' }>) => {
    const write = (cells: Parameters<typeof writeCells>[1]) => setProblem(writeCells(sheet, cells));
    if (action.do === 'move') select(action.to, action.extend);
    else if (action.do === 'edit') edit.open(here.focus, action.text);
    else if (action.do === 'clear') write(cellsIn(here).map((cell) => ({ ...cell, value: null })));
    else if (action.do === 'fillDown') write(filledDown(sheet, here));
    else if (action.do === 'rubric') onRubric();
    else setRange({ anchor: start.anchor, focus: inside({ row: size.rows, col: size.cols }, size) });
  };
  return {
    ...{ range: here, problem, gridRef, page, edit },
    moveTo: select,
    onKeyDown: (event: KeyboardEvent) => {
      const action = keyInGrid(event, here, size);
      if (/^[zy]$/i.test(event.key)) setProblem(null); // undo and redo leave no sentence behind
      if (action.do === 'none' || size.rows === 0) return;
      event.preventDefault();
      if (action.do !== 'rubric') setProblem(null);
      act(action);
    },
    onCopy: (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData.setData('text/plain', writeBlock(block(sheet, here)));
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      setProblem(pasted(sheet, here, size, event.clipboardData.getData('text/plain')));
    },
    /** A click on a cell: what is being edited is stored first, or stays with its sentence. */
    point: (cell: Cell, extend: boolean) => {
      if (!edit.close()) return;
      setProblem(null);
      select(cell, extend);
    },
  };
}

type EditingOptions = {
  sheet: Sheet;
  at: Cell;
  size: Size;
  select: (to: Cell) => void;
  setProblem: (problem: Problem | null) => void;
  gridRef: RefObject<HTMLDivElement | null>;
};

/** The one cell that is being typed into. */
function useEditing({ sheet, at, size, select, setProblem, gridRef }: EditingOptions) {
  const [editing, setEditing] = useState<Editing | null>(null);
  // The blur that follows an ended edit is not another one.
  const isOpen = useRef(false);
  const store = (value: number | null) => setProblem(writeCells(sheet, [{ ...at, value }]));
  useAutosave(editing, store);
  const commit = (): boolean => {
    if (!editing) return true;
    const input = cellInput(editing.text);
    if (input.ok) store(input.value);
    else setProblem({ ...at, said: input.problem });
    return input.ok;
  };
  const end = (toGrid = true) => {
    isOpen.current = false;
    setEditing(null);
    if (toGrid) gridRef.current?.focus();
  };
  const close = (): boolean => {
    const isStored = commit();
    if (isStored) end();
    return isStored;
  };
  return {
    editing,
    close,
    open: (cell: Cell, text: string | null) => {
      const next = begun(sheet, cell, text, setProblem);
      isOpen.current = next !== null;
      setEditing(next);
    },
    setText: (text: string) => {
      setProblem(null);
      setEditing(editing && { ...editing, text });
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      event.stopPropagation();
      if (event.nativeEvent.isComposing || !editing) return;
      const to = event.key === 'Escape' ? at : keyInCell(event, at, size, editing.typed);
      if (!to) return;
      event.preventDefault();
      if (event.key === 'Escape') store(editing.original);
      else if (!commit()) return;
      end();
      select(to);
    },
    onBlur: () => isOpen.current && commit() && end(false),
  };
}

function useAutosave(editing: Editing | null, save: (value: number | null) => void): void {
  const latest = useRef(save);
  latest.current = save;
  const text = editing?.text ?? null;
  const started = useRef<string | null>(null);
  useEffect(() => {
    if (text === null) {
      started.current = null;
      return;
    }
    // Only what was typed is stored: opening a cell changes nothing.
    started.current ??= text;
    if (!editing?.typed && started.current === text) return;
    const input = cellInput(text);
    if (!input.ok) return;
    const timer = setTimeout(() => latest.current(input.value), saveAfterMs);
    return () => clearTimeout(timer);
  }, [text, editing?.typed]);
}
