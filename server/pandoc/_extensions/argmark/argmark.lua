--[[
Draws the maps in fenced blocks of a page, for Pandoc (2.17 and later) and Quarto:

    pandoc --lua-filter argmark.lua page.md -o page.html

It calls the command `argmark`; the environment variable ARGMARK, or `command` in the page's metadata below `argmark`,
names another one. docs/embedding.md tells of all of it.
]]

local names = { argmark = true, argdown = true, arg = true, ['argmark-map'] = true, ['argdown-map'] = true }

--- The format of pictures by the format of the page. Others, such as Word, get PNG.
local pictures = {
  html = 'svg', html4 = 'svg', html5 = 'svg', chunkedhtml = 'svg', epub = 'svg', epub2 = 'svg', epub3 = 'svg', revealjs = 'svg',
  slidy = 'svg', slideous = 'svg', dzslides = 'svg', s5 = 'svg',
  latex = 'pdf', beamer = 'pdf', context = 'pdf', typst = 'pdf', pdf = 'pdf',
}
--- The formats whose files hold their pictures. Others name files, which then have to be there.
local holders = { docx = true, odt = true, pptx = true, epub = true, epub2 = true, epub3 = true, rtf = true, fb2 = true, ipynb = true }
local types = { svg = 'image/svg+xml', pdf = 'application/pdf', png = 'image/png' }

local command = { 'argmark' }
local picture = pictures[FORMAT:match('^[%w]+')] or 'png'
--- HTML holds its pictures itself, so that they need no files beside it and their texts can be read and searched.
local is_inline = picture == 'svg' and not FORMAT:match('^epub')
local count = 0
local is_missing = false
local pages

local function tell(message)
  io.stderr:write('argmark: ' .. message .. '\n')
end

--- The words of a command: a list, or a text with spaces between them.
local function words(value)
  local found = {}
  if type(value) == 'table' and pandoc.utils.type(value) == 'List' then
    for _, each in ipairs(value) do found[#found + 1] = pandoc.utils.stringify(each) end
    return found
  end
  for word in pandoc.utils.stringify(value):gmatch('%S+') do found[#found + 1] = word end
  return found
end

--- Runs the command; its output, and whether it ended well. `nil`: there is no such command.
local function run(arguments, input)
  local all = {}
  for i = 2, #command do all[#all + 1] = command[i] end
  for _, each in ipairs(arguments) do all[#all + 1] = each end
  local ok, result = pcall(pandoc.pipe, command[1], all, input)
  if ok then return result, true end
  if type(result) == 'table' or type(result) == 'userdata' then
    -- A command that cannot be started has no code of its own.
    if result.error_code ~= nil and result.error_code ~= 127 then return result.output, false end
  end
  return nil, false
end

--- The texts of the page's files, to tell where a block stands in them.
local function read_pages()
  if pages then return pages end
  pages = {}
  for _, name in ipairs(PANDOC_STATE.input_files) do
    local file = name ~= '-' and io.open(name, 'rb')
    if file then
      pages[#pages + 1] = { name = name, text = file:read('a'):gsub('\r\n?', '\n'), at = 1 }
      file:close()
    end
  end
  return pages
end

--- The file of a block, and the number of the line before its first one. Of two blocks with the same text the second is the later.
local function place_of(text)
  local first = text:match('[^\n]+')
  for _, page in ipairs(first and read_pages() or {}) do
    -- In a list or quotation its lines are indented, so its first line is looked for.
    local start, stop = page.text:find('\n' .. text .. '\n', page.at, true)
    if not start then start, stop = page.text:find(first, page.at, true) end
    if start then
      page.at = stop
      local _, lines = page.text:sub(1, start):gsub('\n', '')
      local _, blank = text:match('^\n*'):gsub('\n', '')
      local is_whole = page.text:sub(start, start) == '\n'
      return page.name, is_whole and lines or lines - blank
    end
  end
  return nil, 0
end

--- Tells the errors of a map; whether there are any, or nobody can say.
local function has_faults(text, stdin_name, name, before)
  local output = run({ 'check', '--format', 'github', '--stdin-file-name', stdin_name, '-' }, text)
  if output == nil then
    if not is_missing then
      tell('the command `' .. command[1] .. '` cannot be started, so maps stay as text. Install it (npm install --global argmark), or name it by '
        .. 'the environment variable ARGMARK or by `argmark: {command: …}` in the page.')
    end
    is_missing = true
    return true
  end
  local found = false
  for level, properties, message in output:gmatch('::(%l+) (.-)::([^\n]*)') do
    if level == 'error' then
      found = true
      local line = tonumber(properties:match(',line=(%d+)') or 1)
      local where = name and (name .. ':' .. (before + line)) or ('map ' .. count .. ', line ' .. line)
      tell(where .. ': ' .. message:gsub('%%25', '%%'))
    end
  end
  return found
end

--- Where a file beside the page's output is written.
local function write_beside(name, content)
  local output = PANDOC_STATE.output_file
  if output == nil or output == '-' then output = 'argmark' end
  if output:match('%.pdf$') then return nil end
  local folder = output:gsub('%.[^./\\]*$', '') .. '_maps'
  local ok = pcall(function()
    -- Older versions of Pandoc have nothing that makes folders.
    if pandoc.system.make_directory then pandoc.system.make_directory(folder, true)
    else os.execute('mkdir ' .. (package.config:sub(1, 1) == '\\' and '' or '-p ') .. '"' .. folder .. '"') end
    local file = assert(io.open(folder .. '/' .. name, 'wb'))
    file:write(content)
    file:close()
  end)
  if not ok then return nil end
  -- The page names it from where it stands itself.
  return folder:match('[^/\\]*$') .. '/' .. name
end

--- The words below a figure; `nil` where it has none.
local function caption_of(block)
  local caption = block.attributes.caption
  return caption and pandoc.utils.blocks_to_inlines(pandoc.read(caption, 'markdown').blocks)
end

--- Quarto numbers its figures itself, and only those that are made as its own can be referred to.
local function float(block, content, caption)
  if not (quarto and quarto.FloatRefTarget and block.identifier:match('^fig%-')) then return nil end
  return (quarto.FloatRefTarget({
    type = 'Figure', identifier = block.identifier, content = pandoc.Blocks({ content }), caption_long = { pandoc.Plain(caption or {}) },
  }))
end

--- What a block becomes that has been drawn as SVG for HTML.
local function inline_figure(block, content, attributes, caption)
  -- Each id once in the page.
  local svg = content:gsub('(%sid=")node%-', '%1map-' .. count .. '-node-'):gsub('(href="#)node%-', '%1map-' .. count .. '-node-')
    :gsub('<svg ', '<svg style="max-width: 100%%; height: auto" ', 1)
  local width = attributes.width and ' style="width: ' .. attributes.width:gsub('[^%w.%%]', '') .. '"' or ''
  local of_quarto = float(block, pandoc.RawBlock('html', width == '' and svg or '<div' .. width .. '>\n' .. svg .. '</div>'), caption)
  if of_quarto then return of_quarto end
  local id = block.identifier ~= '' and ' id="' .. block.identifier .. '"' or ''
  local blocks = { pandoc.RawBlock('html', '<figure class="argmark-figure"' .. id .. width .. '>\n' .. svg) }
  if caption then
    blocks[#blocks + 1] = pandoc.RawBlock('html', '<figcaption>')
    blocks[#blocks + 1] = pandoc.Plain(caption)
    blocks[#blocks + 1] = pandoc.RawBlock('html', '</figcaption>')
  end
  blocks[#blocks + 1] = pandoc.RawBlock('html', '</figure>')
  return blocks
end

--- What a block that has been drawn becomes.
local function figure(block, content)
  local caption = caption_of(block)
  local attributes = {}
  for key, value in pairs(block.attributes) do if key ~= 'caption' then attributes[key] = value end end
  if is_inline then return inline_figure(block, content, attributes, caption) end
  local name = 'argmark-map-' .. count .. '.' .. picture
  pandoc.mediabag.insert(name, types[picture], content)
  local source = not holders[FORMAT:match('^[%w]+')] and write_beside(name, content) or name
  local of_quarto = float(block, pandoc.Plain({ pandoc.Image({}, source, '', pandoc.Attr('', {}, attributes)) }), caption)
  if of_quarto then return of_quarto end
  local image = pandoc.Image(caption or {}, source, caption and 'fig:' or '', pandoc.Attr(block.identifier, {}, attributes))
  if caption and pandoc.Figure then
    image.title = ''
    local attr = pandoc.Attr(block.identifier)
    image.identifier = ''
    return pandoc.Figure(pandoc.Plain({ image }), { long = { pandoc.Plain(caption) } }, attr)
  end
  return pandoc.Para({ image })
end

local function draw(block)
  local is_map = false
  for _, class in ipairs(block.classes) do is_map = is_map or names[class:lower()] end
  if not is_map then return nil end
  count = count + 1
  local text = block.text .. '\n'
  local name, before = place_of(block.text)
  local folder = name and name:match('^(.*[/\\])') or ''
  local stdin_name = folder .. 'map-' .. count .. '.arg'
  if has_faults(text, stdin_name, name, before) then return nil end
  local content, is_fine = run({ 'export', '--format', picture, '--bare', '--stdin-file-name', stdin_name, '-' }, text)
  if not is_fine or content == nil then
    tell((name and (name .. ':' .. (before + 1)) or ('map ' .. count)) .. ': the map could not be drawn as ' .. picture .. ', so it stays as text.')
    return nil
  end
  return figure(block, content)
end

local function settings(meta)
  local ours = meta.argmark
  local is_map = type(ours) == 'table' and pandoc.utils.type(ours) ~= 'Inlines'
  if is_map and ours.command then command = words(ours.command) end
  local named = os.getenv('ARGMARK')
  if named and named ~= '' then command = words(named) end
  if is_map and ours.pictures then
    local wanted = pandoc.utils.stringify(ours.pictures)
    if types[wanted] then
      picture = wanted
      is_inline = is_inline and wanted == 'svg'
    else
      tell('`argmark: {pictures: ' .. wanted .. '}` is no format of pictures; choose svg, pdf or png.')
    end
  end
end

return { { Meta = settings }, { CodeBlock = draw } }
