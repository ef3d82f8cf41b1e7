// A phone number; a stored one is shown masked and replaced, not edited.
import { MaskedField, type MaskedFieldProps } from './MaskedField.tsx';

export function PhoneField(props: Omit<MaskedFieldProps, 'digits' | 'inputMode'>) {
  return <MaskedField {...props} digits={11} inputMode="tel" />;
}
