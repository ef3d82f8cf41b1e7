// Who locked the screen, so that only the password is asked for; kept in this window's memory and nowhere else.

let last = '';

export const lastLogin = (): string => last;

/** Empty when the next one is somebody else. */
export function rememberLogin(loginName: string): void {
  last = loginName;
}
