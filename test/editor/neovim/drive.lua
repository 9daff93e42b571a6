-- Types a wrong name at the end of a file, takes the quick fix by the editor's own command, and saves. The case comes
-- as JSON in LOOKALIKE_CASE: file, typed, problem, place, fix, patience (milliseconds).
local case = vim.fn.json_decode(vim.env.LOOKALIKE_CASE)

local function fail(what)
  io.stderr:write(what .. ': ' .. vim.inspect(vim.diagnostic.get(0)) .. '\n')
  vim.cmd('cquit 1')
end

local function wait(what, condition)
  if not vim.wait(case.patience, condition, 20) then
    fail(what)
  end
end

local function type_keys(keys)
  local raw = vim.api.nvim_replace_termcodes(keys, true, false, true)
  vim.api.nvim_feedkeys(raw, 'ntx', false)
end

-- The chooser of code actions, without a person in front of it.
vim.ui.select = function(items, options, choose)
  for at, item in ipairs(items) do
    if options.format_item(item) == case.fix then
      return choose(item, at)
    end
  end
  fail('No action ' .. case.fix)
end

vim.cmd('edit ' .. case.file)
local has_blank_end = vim.fn.getline('$'):match('^%s*$') ~= nil
type_keys((has_blank_end and 'GA' or 'Go') .. case.typed .. '<Esc>')

wait('One diagnostic', function()
  return #vim.diagnostic.get(0) == 1
end)
local diagnostic = vim.diagnostic.get(0)[1]
local place = 'at line ' .. (diagnostic.lnum + 1) .. ' and character ' .. (diagnostic.col + 1)
if place ~= case.place or not diagnostic.message:find(case.problem, 1, true) then
  fail('Not the diagnostic that was expected')
end

vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
vim.lsp.buf.code_action()
wait('No diagnostic after the fix', function()
  return #vim.diagnostic.get(0) == 0
end)

vim.cmd('silent write')
vim.cmd('qall!')
