// What stands in place of a page that broke: the frame and the data stay.
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../ui/states/ErrorState.tsx';

export function PageError({ error, reset }: ErrorComponentProps) {
  const known = typeof error === 'object' && error !== null && 'key' in error && 'params' in error;
  return <ErrorState error={known ? error : { key: 'app.pageFailed', params: {} }} retry={reset} />;
}
