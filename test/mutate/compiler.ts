import path from 'node:path';
import { API } from 'typescript/unstable/sync';
import type { Program } from 'typescript/unstable/sync';
import type { SourceFile } from 'typescript/unstable/ast';

/** TypeScript as a library: the trees of the files of a project, and whether a file would compile with another text. */
export class Compiler {
  readonly #root: string;
  readonly #instead = new Map<string, string>();
  readonly #api: API;

  constructor(root: string) {
    this.#root = root;
    this.#api = new API({ cwd: root, fs: { readFile: (file) => this.#instead.get(file) } });
    this.#api.updateSnapshot({ openProjects: [path.join(root, 'tsconfig.json')] });
  }

  /** The tree of a file, which is named from the root. */
  tree(file: string): SourceFile {
    return this.#program().getSourceFile(path.join(this.#root, file))!;
  }

  /** Whether the file has no fault of type with this text. */
  accepts(file: string, text: string): boolean {
    const full = path.join(this.#root, file);
    this.#instead.set(full, text);
    try {
      const program = this.#program(full);
      return program.getSyntacticDiagnostics(full).length === 0 && program.getSemanticDiagnostics(full).length === 0;
    } finally {
      this.#instead.delete(full);
      this.#program(full);
    }
  }

  close(): void {
    this.#api.close();
  }

  #program(changed?: string): Program {
    const snapshot = this.#api.updateSnapshot(changed === undefined ? {} : { fileChanges: { changed: [changed] } });
    return snapshot.getProject(path.join(this.#root, 'tsconfig.json'))!.program;
  }
}
