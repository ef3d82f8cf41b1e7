// Runs before every component test file: takes down what a test rendered, and waits longer than a busy computer needs.
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
