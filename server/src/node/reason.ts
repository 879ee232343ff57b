import { constants } from 'node:os';
import { errorMessage } from '../base/error-message.js';

/** What went wrong with a file, by the system's error code, as part of a sentence. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'its permissions do not allow it',
  EBUSY: 'another program is using it',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'there is a file with this name already',
  EFBIG: 'it is too large for the disk',
  EIO: 'the disk does not respond',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open',
  ENODEV: 'its device is not there',
  ENOENT: 'it does not exist, or its folder does not',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  ENXIO: 'nobody reads from it',
  EPERM: 'the system does not allow it',
  EPIPE: 'nobody reads it any longer',
  EROFS: 'the disk cannot be written to',
  ETIMEDOUT: 'the disk does not respond',
};

/** Tells why something could not be done, for people: part of a sentence, without a stack. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === undefined) return errorMessage(error);
  // An error without words here is named by its code, which can be looked up.
  return reasons[code] ?? (code in constants.errno ? `the system says ${code}` : (error as Error).message);
}

/** The system's code of an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
