/** A fault of a call. Its message says what is wrong and what to do, and is the tool's answer. */
export class ToolError extends Error {}
