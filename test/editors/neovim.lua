-- Runs in Neovim: does with a map what a user does, and writes what came of it to a file as JSON.
-- Environment: ARGMARK_COMMAND (JSON list), ARGMARK_FILE, ARGMARK_RESULT.
local result = {}

local function wait_for(what, holds)
  if not vim.wait(20000, holds, 20) then error('nothing came of ' .. what .. '; so far ' .. vim.json.encode(result)) end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function cursor_at(line, words)
  local content = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
  local start = assert(content:find(words, 1, true), words .. ' is not in: ' .. content)
  vim.api.nvim_win_set_cursor(0, { line + 1, start })
end

local function reset(lines)
  local before = vim.api.nvim_buf_get_changedtick(0)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  wait_for('an edit', function() return vim.api.nvim_buf_get_changedtick(0) ~= before end)
end

local function main()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.ARGMARK_FILE))
  local original = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local config = { name = 'argmark', cmd = vim.json.decode(vim.env.ARGMARK_COMMAND), root_dir = vim.fn.getcwd() }
  local id
  if vim.lsp.start then
    id = vim.lsp.start(config)
  else
    id = vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(0, id)
  end
  local client = vim.lsp.get_client_by_id(id)
  wait_for('starting the server', function() return client.initialized and client.server_capabilities ~= nil end)
  result.filetype = vim.bo.filetype
  result.encoding = client.offset_encoding

  wait_for('opening', function() return #vim.diagnostic.get(0) > 0 end)
  result.diagnostics = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(result.diagnostics, { each.lnum, each.col, each.end_lnum, each.end_col, each.code, each.severity, each.message })
  end

  cursor_at(2, 'Größe')
  vim.lsp.buf.hover()
  wait_for('hover', function() return #vim.api.nvim_list_wins() > 1 end)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if window ~= vim.api.nvim_get_current_win() then
      result.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
      vim.api.nvim_win_close(window, true)
    end
  end

  vim.lsp.buf.definition()
  wait_for('definition', function() return vim.api.nvim_win_get_cursor(0)[1] == 1 end)
  result.definition = vim.api.nvim_win_get_cursor(0)

  cursor_at(3, '[Gröse]')
  result.choices = {}
  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      local title = options.format_item and options.format_item(item) or tostring(item)
      table.insert(result.choices, title)
      if title:find('Change to [Größe]', 1, true) then return choose(item, index) end
    end
  end
  vim.lsp.buf.code_action()
  wait_for('code action', function() return text():find('Gröse', 1, true) == nil end)
  result.action = text()
  reset(original)

  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', '😀 see @[Gr' })
  local last = vim.api.nvim_buf_line_count(0)
  vim.api.nvim_win_set_cursor(0, { last, #'😀 see @[Gr' })
  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  params.position.character = client.offset_encoding == 'utf-16' and 11 or params.position.character
  local answer = vim.lsp.buf_request_sync(0, 'textDocument/completion', params, 20000)[id].result
  result.completion = {}
  for _, item in ipairs(answer.items or answer) do
    table.insert(result.completion, item.label)
    if item.label == 'Größe' then vim.lsp.util.apply_text_edits({ item.textEdit }, 0, client.offset_encoding) end
  end
  result.completed = vim.api.nvim_buf_get_lines(0, last - 1, last, false)[1]
  reset(original)

  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 20000 })
  else
    vim.lsp.buf.formatting_sync({}, 20000)
  end
  result.formatted = text()
  reset(original)

  if client.server_capabilities.renameProvider then
    cursor_at(2, 'Größe')
    vim.lsp.buf.rename('Länge')
    wait_for('rename', function() return text():find('[Größe]', 1, true) == nil end)
    result.renamed = text()
    reset(original)
  end

  if client.server_capabilities.referencesProvider then
    cursor_at(2, 'Größe')
    vim.lsp.buf.references()
    wait_for('references', function() return #vim.fn.getqflist() > 0 end)
    result.references = #vim.fn.getqflist()
  end

  -- Neovim waits for the server to end.
  vim.lsp.stop_client(id)
  wait_for('shutdown', function() return vim.lsp.get_client_by_id(id) == nil or client.is_stopped() end)
end

local ok, problem = xpcall(main, debug.traceback)
if not ok then result.problem = problem end
local file = assert(io.open(vim.env.ARGMARK_RESULT, 'w'))
file:write(vim.json.encode(result))
file:close()
vim.cmd('qall!')
