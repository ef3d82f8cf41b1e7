// What every part of the board draws with: the model, the scale, the colours, the weeks in view.
import { createContext, useContext } from 'react';
import type { Zoom } from './timeline.ts';
import type { Model } from './useBoard.ts';

export type ColourBy = 'unit' | 'enterprise';
export type View = {
  model: Model;
  zoom: Zoom;
  colourBy: ColourBy;
  /** Days that are drawn: those in view and some on either side. */
  first: number;
  last: number;
};

export const ViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('ViewContext is missing');
  return view;
}
