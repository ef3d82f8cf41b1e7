// An identity number; a stored one is shown masked and replaced, not edited.
import { MaskedField, type MaskedFieldProps } from './MaskedField.tsx';

export function IdNumberField(props: Omit<MaskedFieldProps, 'digits' | 'inputMode'>) {
  return <MaskedField {...props} digits={18} />;
}
