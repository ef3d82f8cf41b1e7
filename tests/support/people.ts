// The invented people of tests are those of the sample college.
import * as invented from '../../electron/sample/invented.ts';

export type InventedPerson = invented.InventedPerson;
export const person = invented.person;
export const random = invented.random;
