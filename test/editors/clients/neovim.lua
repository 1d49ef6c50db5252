-- The language server in Neovim (0.7 of Debian 12, and newer), headless and over stdio: opens the template in $FILE,
-- waits for its problems, asks for a completion, takes the preferred fix. Prints one line a check for the stage.
local function main()
  vim.cmd('filetype off')
  vim.cmd('edit ' .. os.getenv('FILE'))
  local buffer = vim.api.nvim_get_current_buf()
  local uri = vim.uri_from_bufnr(buffer)
  local config = {
    name = 'msgmd',
    cmd = vim.split(os.getenv('SERVER'), '\n'),
    root_dir = vim.fn.getcwd(),
    get_language_id = function() return 'msgmd' end,
  }
  local id
  if vim.lsp.start then
    id = vim.lsp.start(config)
  else -- before 0.8
    id = vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(buffer, id)
  end
  assert(id, 'the server did not start')

  local function say(line) io.stdout:write(line .. '\n') end
  local function wait(what, seen) assert(vim.wait(10000, seen, 30), 'not seen: ' .. what) end
  local function find(rule)
    for _, d in ipairs(vim.diagnostic.get(buffer)) do
      local lsp = d.user_data and d.user_data.lsp or {}
      if (d.code or lsp.code) == rule then return d, lsp end
    end
  end
  local function request(method, params)
    local answers, err = vim.lsp.buf_request_sync(buffer, method, params, 10000)
    assert(answers, err)
    local _, answer = next(answers)
    assert(answer and not answer.error and not answer.err, vim.inspect(answers))
    return answer.result
  end

  wait('the forbidden greeting', function() return find('greeting-forbidden') end)
  local d = find('greeting-forbidden')
  assert(d.lnum == 5 and d.col == 0, ('at %d:%d'):format(d.lnum, d.col))
  say('ok diagnostics')

  local after_braces = { line = 5, character = #'Hello!, {{ ' }
  local items = request('textDocument/completion', { textDocument = { uri = uri }, position = after_braces })
  local labels = {}
  for _, item in ipairs(items.items or items) do labels[item.label] = true end
  assert(labels['client.name'] and labels['order.slot'], vim.inspect(vim.tbl_keys(labels)))
  say('ok completion')

  local range = { start = { line = 5, character = 0 }, ['end'] = { line = 5, character = 6 } }
  local actions = request('textDocument/codeAction', {
    textDocument = { uri = uri },
    range = range,
    context = { diagnostics = { { range = range, message = d.message, severity = d.severity, source = d.source, code = 'greeting-forbidden' } } },
  })
  local fix
  for _, action in ipairs(actions) do fix = fix or (action.isPreferred and action or nil) end
  assert(fix, vim.inspect(actions))
  if not fix.edit then fix = request('codeAction/resolve', fix) end
  vim.lsp.util.apply_workspace_edit(fix.edit, 'utf-16')
  local fixed = vim.api.nvim_buf_get_lines(buffer, 5, 6, false)[1]
  assert(fixed:find('^Здравствуйте, {{ client.name }}!'), fixed)
  wait('no forbidden greeting after the fix', function() return not find('greeting-forbidden') end)
  say('ok quick fix')
  vim.lsp.stop_client(id)
end

local ok, err = pcall(main)
if not ok then io.stdout:write('not ok ' .. tostring(err) .. '\n') end
vim.cmd(ok and 'qa!' or 'cq!')
