// The pages before the data: first run, recovery key, unlocking, lock, first password, rescue.
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { setAccess } from '../../renderer/api/access.ts';
import { Entry } from '../../renderer/features/access/Entry.tsx';
import { UserMenu } from '../../renderer/features/access/UserMenu.tsx';
import { type Answer, openTo, stage } from './stage.tsx';

type State = typeof openTo;
const KEY = 'A1B2-C3D4-E5F6-G7H8-J9K0-M1N2-P3Q4-R5S6-T7V8';
const SECRET = '茶壶在第三层 云杉';
const locked: State = { ...openTo, phase: 'locked', session: null, collegeName: null };
const fresh: State = { ...locked, phase: 'new' };
const colours = { scheme: 'light', flip: () => undefined } as const;

/** A host with one state, which its answers change. */
function enter(from: State, answers: (set: (next: Partial<State>) => void) => Record<string, Answer>) {
  let now = from;
  const forget = vi.fn();
  const set = (next: Partial<State>) => {
    now = { ...now, ...next };
  };
  const shown = stage(
    <Entry colours={colours} forget={forget} onOther={() => undefined}>
      <p>王砚之的协议</p>
      <UserMenu />
    </Entry>,
    { access: from, answers: { 'access.state': () => now, ...answers(set) } },
  );
  const news = async (next: Partial<State>) => {
    set(next);
    await act(async () => shown.changed(null));
  };
  return { ...shown, forget, news, user: userEvent.setup() };
}

const opened = { phase: 'open', session: openTo.session, collegeName: openTo.collegeName } as const;
const data = () => screen.queryByText('王砚之的协议');
const called = (calls: { path: string; input: unknown }[], path: string) =>
  calls.filter((call) => call.path === path).map((call) => call.input);

afterEach(() => vi.useRealTimers());

test('the first run: two doors, the college and its coordinator, the key shown once and typed back', async () => {
  const { user, calls, news, changed } = enter(fresh, (set) => ({
    'access.setUp': () => {
      set({ ...opened, recovery: { isConfirmed: false, asked: [2, 6] } });
      // The news of the open store is here before the key.
      changed(null);
      return { recoveryKey: KEY };
    },
    'access.confirmRecovery': ({ groups }) => {
      if (groups.join() !== 'C3D4,M1N2') throw { code: 'rule', key: 'access.groupsWrong', params: {} };
      set({ recovery: { isConfirmed: true, asked: null } });
      return {};
    },
  }));
  await user.click(screen.getByRole('button', { name: '开始建立' }));
  await user.type(screen.getByLabelText(/^校名/), '江澜职业技术学院');
  await user.type(screen.getByLabelText(/^学校代码/), '12345');
  await user.type(screen.getByLabelText(/^姓名/), '顾文澜');
  await user.type(screen.getByLabelText(/^登录名/), 'guwenlan');
  const password = screen.getByLabelText(/^密码/);
  await user.type(password, 'password1');
  expect(screen.getByText('强度：还不够')).toBeTruthy();
  await user.clear(password);
  await user.type(password, `${SECRET}{Enter}`);
  expect(await screen.findByText('C3D4')).toBeTruthy();
  expect(data()).toBeNull();
  expect(called(calls, 'access.setUp')).toEqual([
    {
      college: { name: '江澜职业技术学院', nameEn: '', code: '12345' },
      account: { name: '顾文澜', loginName: 'guwenlan', password: SECRET },
    },
  ]);
  await user.click(screen.getByRole('button', { name: '已打印或抄好，下一步' }));
  expect(document.body.textContent).not.toContain('C3D4');
  await user.type(screen.getByLabelText('第 2 组'), 'C3D4');
  await user.type(screen.getByLabelText('第 6 组'), 'XXXX{Enter}');
  expect(await screen.findByText(/这两组与恢复密钥不符/)).toBeTruthy();
  await user.clear(screen.getByLabelText('第 6 组'));
  await user.type(screen.getByLabelText('第 6 组'), 'M1N2{Enter}');
  await waitFor(() => expect(data()).toBeTruthy());
  await news({});
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
  expect(document.documentElement.outerHTML).not.toContain('C3D4');
});

test('a set-up that is refused stays on the screen with the sentence at its field', async () => {
  const { user } = enter({ ...fresh, phase: 'convert' }, () => ({
    'access.setUp': () => {
      const said = { key: 'access.passwordCommon', params: {} };
      throw { code: 'rule', ...said, fields: { 'account.password': said } };
    },
  }));
  expect(screen.getByText(/原来的数据都在/)).toBeTruthy();
  expect(screen.queryByLabelText(/^校名/)).toBeNull();
  await user.type(screen.getByLabelText(/^姓名/), '顾文澜');
  await user.type(screen.getByLabelText(/^登录名/), 'guwenlan');
  await user.type(screen.getByLabelText(/^密码/), 'password123{Enter}');
  expect((await screen.findAllByText(/这个密码太常见/)).length).toBeGreaterThan(0);
  expect((screen.getByLabelText(/^姓名/) as HTMLInputElement).value).toBe('顾文澜');
});

test('a wrong password is emptied and said, a wait counts down and ends, the right one opens', async () => {
  let tries = 0;
  const { user, calls, news } = enter(locked, (set) => ({
    'access.unlock': ({ password }) => {
      if (password === SECRET) {
        set(opened);
        return {};
      }
      tries += 1;
      if (tries < 2) throw { code: 'rule', key: 'access.wrongPassword', params: {} };
      set({ waitSeconds: 300 });
      throw { code: 'rule', key: 'access.wrongAndWait', params: { seconds: 300 } };
    },
  }));
  expect(document.activeElement).toBe(screen.getByLabelText(/^登录名/));
  await user.type(screen.getByLabelText(/^登录名/), 'guwenlan');
  const password = screen.getByLabelText(/^密码/) as HTMLInputElement;
  await user.type(password, 'nichtdas{Enter}');
  expect(await screen.findByText(/登录名或密码不对/)).toBeTruthy();
  expect(password.value).toBe('');
  expect(document.activeElement).toBe(password);
  await user.type(password, 'nichtdas{Enter}');
  expect(await screen.findByText(/^\d+ 秒后可以再试$/)).toBeTruthy();
  const open = screen.getByRole('button', { name: '打开' }) as HTMLButtonElement;
  expect(open.disabled).toBe(true);
  await news({ waitSeconds: 0 });
  await waitFor(() => expect(open.disabled).toBe(false));
  await user.type(password, `${SECRET}{Enter}`);
  await waitFor(() => expect(data()).toBeTruthy());
  expect(called(calls, 'access.unlock')).toHaveLength(3);
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
});

test('Caps Lock is said while a password is typed', async () => {
  const { user } = enter(locked, () => ({}));
  await user.type(screen.getByLabelText(/^密码/), '{CapsLock}a');
  expect(await screen.findByText('大写锁定已打开')).toBeTruthy();
});

test('with the recovery key: a new password, and the new key is shown', async () => {
  const { user, calls } = enter(locked, (set) => ({
    'access.recover': () => {
      set({ ...opened, recovery: { isConfirmed: false, asked: [1, 8] } });
      return { recoveryKey: KEY };
    },
  }));
  await user.click(screen.getByRole('button', { name: '忘记密码，用恢复密钥' }));
  await user.type(screen.getByLabelText(/^恢复密钥/), KEY.toLowerCase());
  await user.type(screen.getByLabelText(/^登录名/), 'guwenlan');
  await user.type(screen.getByLabelText(/^新密码/), `${SECRET}{Enter}`);
  expect(await screen.findByText('R5S6')).toBeTruthy();
  expect(called(calls, 'access.recover')).toHaveLength(1);
});

test('locked elsewhere: nothing of the data is left, not even a recovery key or a form', async () => {
  const { news, forget, user } = enter(openTo, (set) => ({
    'access.newRecoveryKey': () => {
      set({ recovery: { isConfirmed: false, asked: [1, 8] } });
      return { recoveryKey: KEY };
    },
  }));
  await user.click(screen.getByRole('button', { name: '顾文澜的菜单' }));
  await user.click(await screen.findByText('生成新的恢复密钥'));
  await user.type(await screen.findByLabelText(/^现在的密码/), `${SECRET}{Enter}`);
  expect(await screen.findByText('R5S6')).toBeTruthy();
  await news(locked);
  expect(await screen.findByRole('heading', { name: '已锁定' })).toBeTruthy();
  expect(forget).toHaveBeenCalled();
  for (const gone of ['R5S6', '王砚之', '顾文澜', '江澜', SECRET]) expect(document.body.innerHTML).not.toContain(gone);
  await news(openTo);
  await waitFor(() => expect(data()).toBeTruthy());
  expect(screen.queryByText('R5S6')).toBeNull();
});

test('a call that is refused because of the lock brings the lock screen', async () => {
  const { user } = enter(openTo, (set) => ({
    'access.changePassword': () => {
      set(locked);
      throw { code: 'locked', key: 'access.isLocked', params: {} };
    },
  }));
  await user.click(screen.getByRole('button', { name: '顾文澜的菜单' }));
  await user.click(await screen.findByText('修改密码'));
  await user.type(await screen.findByLabelText(/^现在的密码/), 'a');
  await user.type(screen.getByLabelText(/^新密码/), 'b{Enter}');
  expect(await screen.findByRole('heading', { name: '已锁定' })).toBeTruthy();
});

test('a given password is changed before anything is shown', async () => {
  const { user } = enter({ ...openTo, mustChangePassword: true }, (set) => ({
    'access.changePassword': () => {
      set({ mustChangePassword: false });
      return {};
    },
  }));
  expect(data()).toBeNull();
  await user.type(screen.getByLabelText(/^初始密码/), 'given');
  await user.type(screen.getByLabelText(/^新密码/), `${SECRET}{Enter}`);
});

test('idle: a warning half a minute before, any key keeps it open, then it locks', async () => {
  vi.useFakeTimers();
  const { calls } = enter({ ...openTo, idleMinutes: 2 }, (set) => ({
    'access.touch': () => ({}),
    'access.lock': () => {
      set(locked);
      return {};
    },
  }));
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  await pass(80_000);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await pass(10_000);
  expect(within(screen.getByRole('alertdialog')).getByText(/秒后锁定/)).toBeTruthy();
  act(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(called(calls, 'access.touch')).toHaveLength(1);
  await pass(110_000);
  expect(called(calls, 'access.lock')).toEqual([]);
  await pass(10_000);
  expect(called(calls, 'access.lock')).toHaveLength(1);
});

test('the sample college is not locked, and a store that cannot be used says why', async () => {
  const { news } = enter(
    { ...openTo, isSample: true, session: openTo.session && { ...openTo.session, accountId: null } },
    () => ({}),
  );
  expect(screen.getByRole('button', { name: '顾文澜的菜单' })).toBeTruthy();
  await news({ ...locked, phase: 'rescue', problem: { key: 'startup.damaged', params: { file: 'jiangxin.db' } } });
  expect((await screen.findByRole('alert')).textContent).toContain('没有通过检查');
  act(() => setAccess(null));
  expect(screen.getByRole('alert').textContent).toContain('连接断了');
});
