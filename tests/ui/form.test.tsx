// Forms: what the schema and the host say lands at the fields; sensitive values are replaced, never echoed.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '../../renderer/api/AppError.ts';
import { parseDay } from '../../renderer/ui/fields/DayInput.tsx';
import { IdNumberField } from '../../renderer/ui/fields/IdNumberField.tsx';
import { NumberField } from '../../renderer/ui/fields/NumberField.tsx';
import { PhoneField } from '../../renderer/ui/fields/PhoneField.tsx';
import { TextField } from '../../renderer/ui/fields/TextField.tsx';
import { FormPanel } from '../../renderer/ui/forms/FormPanel.tsx';
import { ReasonModal } from '../../renderer/ui/forms/ReasonModal.tsx';
import * as f from '../../shared/fields.ts';
import { stage } from './stage.tsx';

const schema = z.object({ name: z.string().min(1), pay: z.number().max(10_000).nullable() });
type Values = { name: string; pay: number | null; phone: string | undefined; idNumber: string | undefined };
const initial: Values = { name: '', pay: 50, phone: undefined, idNumber: undefined };

function show(save: (values: Values) => Promise<unknown>, onCancel = vi.fn()) {
  const onDone = vi.fn();
  stage(
    <FormPanel schema={schema} initial={initial} save={save} onDone={onDone} onCancel={onCancel} title="ui.rename">
      {(form) => (
        <>
          <TextField label="app.kindApprentice" required {...form.getInputProps('name')} />
          <NumberField label="app.navRotations" scale={100} digits={2} {...form.getInputProps('pay')} />
          <PhoneField label="app.kindMentor" masked="154****0107" {...form.getInputProps('phone')} />
          <IdNumberField label="app.kindCertificate" {...form.getInputProps('idNumber')} />
        </>
      )}
    </FormPanel>,
  );
  return { onDone, onCancel };
}

const field = (name: RegExp) => screen.getByRole('textbox', { name }) as HTMLInputElement;

test('the schema is asked on save: the sentence stands at the field, nothing is sent, the field gets the focus', async () => {
  const user = userEvent.setup();
  const save = vi.fn(async () => undefined);
  show(save);
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByText('必填')).toBeTruthy();
  expect(screen.getByText('1 项还不能保存。')).toBeTruthy();
  expect(document.activeElement).toBe(field(/学徒/));
  await user.type(field(/学徒/), '沈砚秋');
  expect(screen.queryByText('必填')).toBeNull();
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(save).toHaveBeenCalledWith({ name: '沈砚秋', pay: 50, phone: undefined, idNumber: undefined });
});

test('a stored integer shows in its unit and goes back as one; empty is null', async () => {
  const user = userEvent.setup();
  const save = vi.fn(async () => undefined);
  show(save);
  expect(field(/轮岗/).value).toBe('0.5');
  await user.clear(field(/轮岗/));
  await user.type(field(/轮岗/), '12.35');
  await user.type(field(/学徒/), '何沐阳');
  fireEvent.keyDown(field(/学徒/), { key: 's', ctrlKey: true });
  await waitFor(() => expect(save).toHaveBeenCalledWith(expect.objectContaining({ pay: 1235 })));
  await user.clear(field(/轮岗/));
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ pay: null })));
});

test('what the host says about fields stands at them, its sentence at the foot; the form stays', async () => {
  const user = userEvent.setup();
  const refusal = new AppError({
    code: 'invalid',
    key: 'error.invalid',
    params: {},
    fields: { name: { key: 'field.personName', params: {} } },
  });
  const { onDone } = show(() => Promise.reject(refusal));
  await user.type(field(/学徒/), '沈7');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('姓名为 1 到 50 个字，不含数字')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('有内容还不能保存，见标出的地方。');
  expect(onDone).not.toHaveBeenCalled();
  expect(field(/学徒/).value).toBe('沈7');
});

test('a stored phone is shown masked, cannot be edited, is replaced from empty and can be kept', async () => {
  const user = userEvent.setup();
  const save = vi.fn(async () => undefined);
  show(save);
  expect(field(/导师/).value).toBe('154****0107');
  expect(field(/导师/).readOnly).toBe(true);
  await user.click(screen.getByText('重填'));
  expect(field(/导师/).value).toBe('');
  await user.type(field(/导师/), '15400000108');
  await user.type(field(/学徒/), '许若谷');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(save).toHaveBeenCalledWith(expect.objectContaining({ phone: '15400000108' })));
  await user.click(screen.getByText('保留原值'));
  expect(field(/导师/).value).toBe('154****0107');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ phone: undefined })));
});

test('an identity number is counted while typing', async () => {
  const user = userEvent.setup();
  show(async () => undefined);
  await user.type(field(/证书/), '99010120081121003');
  expect(screen.getByText('17/18')).toBeTruthy();
});

test('Esc cancels', async () => {
  const { onCancel } = show(async () => undefined);
  fireEvent.keyDown(field(/学徒/), { key: 'Escape' });
  expect(onCancel).toHaveBeenCalledOnce();
});

test('days are read as people write them, and only real ones', () => {
  for (const text of ['2026-11-04', '2026/11/4', '2026.11.4', '2026年11月4日', '20261104']) {
    expect(parseDay(text)).toBe('2026-11-04');
  }
  for (const text of ['2026-02-30', '2026-13-01', '11-04', '明天', '2026-11-041']) expect(parseDay(text)).toBeNull();
});

test.each([
  ['that is needed', f.reasonNeeded, 0],
  ['that may stay empty', f.reasonAllowed, 1],
])('a step asks for a reason %s and goes on with it', async (_, reason, calls) => {
  const user = userEvent.setup();
  const save = vi.fn(async (_reason: string) => undefined);
  const onClose = vi.fn();
  stage(<ReasonModal title="ui.rename" label="app.kindApprentice" schema={reason} save={save} onClose={onClose} />);
  await waitFor(() => expect(document.activeElement).toBe(field(/学徒/)));
  await user.click(screen.getByRole('button', { name: '改名' }));
  expect(save).toHaveBeenCalledTimes(calls);
  await user.type(field(/学徒/), '填错了');
  await user.click(screen.getByRole('button', { name: '改名' }));
  expect(save).toHaveBeenLastCalledWith('填错了');
  expect(onClose).toHaveBeenCalledTimes(calls + 1);
});
