/** What is built from extension/webview/viewer.ts, as texts; the build puts it there (build/web.mjs). */
declare module 'viewer-text' {
  export const script: string;
  export const style: string;
}
