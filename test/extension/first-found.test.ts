import assert from 'node:assert/strict';
import { firstFound } from '../harness/attempts.mjs';

describe('getting a program', () => {
  const fails = (why: string) => () => Promise.reject(new Error(why));
  const nothing = () => Promise.resolve(undefined);

  it('ends with the first attempt that finds one', async () =>
    assert.equal(await firstFound([fails('no right'), nothing, () => Promise.resolve('it'), fails('too late')], 'Install it.'), 'it'));

  it('says what to do where none does, and what went wrong', async () => {
    await assert.rejects(firstFound([fails('no right'), nothing, fails('no network')], 'Install it.'), { message: 'Install it.\nno right\nno network' });
    await assert.rejects(firstFound([], 'Install it.'), { message: 'Install it.' });
  });
});
