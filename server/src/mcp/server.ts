import { ProtocolError, ProtocolErrorCode, ResourceNotFoundError, Server } from '@modelcontextprotocol/server';
import type { Desk } from '../assistants/desk.js';
import { prompts } from '../assistants/prompts.js';
import { readResource, resources, ruleTemplate } from '../assistants/resources.js';
import { callTool, schemaOf } from '../assistants/tool.js';
import { tools } from '../assistants/tools/index.js';

const instructions = `Argmark checks argument maps written as plain text. Read the resource argmark://language before you write one. Call \`check\`
after each change until it has no errors or warnings, \`find_quote\` for every quotation, \`evaluate\` instead of guessing verdicts.`;

/** A server of the Model Context Protocol that offers all tools, resources and prompts on a desk. It keeps no state. */
export function createMcpServer(desk: Desk, version: string): Server {
  const server = new Server(
    { name: 'argmark', title: 'Argmark', version },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions },
  );
  server.setRequestHandler('tools/list', () => ({
    tools: tools.map((tool) => ({
      name: tool.name, title: tool.title, description: tool.description,
      inputSchema: { ...schemaOf(tool), type: 'object' as const },
      annotations: { readOnlyHint: !tool.writes || desk.write === undefined, destructiveHint: tool.writes && desk.write !== undefined, openWorldHint: false },
    })),
  }));
  server.setRequestHandler('tools/call', async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool \`${params.name}\`. There are ${tools.map(({ name }) => name).join(', ')}.`);
    }
    const { text, isError } = await callTool(tool, params.arguments, desk);
    return { content: [{ type: 'text' as const, text }], isError };
  });
  server.setRequestHandler('resources/list', () => ({
    resources: resources.map(({ uri, name, title, description, mimeType }) => ({ uri, name, title, description, mimeType })),
  }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: [ruleTemplate] }));
  server.setRequestHandler('resources/read', async ({ params: { uri } }) => {
    const found = await readResource(uri, desk.readAsset);
    if (found === undefined) throw new ResourceNotFoundError(uri);
    return { contents: [{ uri, ...found }] };
  });
  server.setRequestHandler('prompts/list', () => ({
    prompts: prompts.map(({ name, title, description, arguments: args }) => ({ name, title, description, arguments: [...args] })),
  }));
  server.setRequestHandler('prompts/get', ({ params }) => {
    const prompt = prompts.find(({ name }) => name === params.name);
    if (prompt === undefined) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no prompt \`${params.name}\`. There are ${prompts.map(({ name }) => name).join(', ')}.`);
    }
    const args = params.arguments ?? {};
    const missing = prompt.arguments.filter(({ name, required }) => required && !args[name]);
    if (missing.length > 0) {
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `The prompt \`${prompt.name}\` needs ${missing.map(({ name }) => `\`${name}\``).join(', ')}.`);
    }
    return { description: prompt.description, messages: [{ role: 'user' as const, content: { type: 'text' as const, text: prompt.write(args) } }] };
  });
  return server;
}
