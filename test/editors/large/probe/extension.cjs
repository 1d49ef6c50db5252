// Lets a stage run functions inside the extension host of a window as users have it: without VS Code's test driver,
// which would keep notifications from showing.
const { createServer } = require('node:http');
const vscode = require('vscode');

exports.activate = (context) => {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const { source, argument } = JSON.parse(body);
    const answer = await run(source, argument).then(
      (result) => ({ result }),
      (error) => ({ error: error?.stack ?? String(error) }),
    );
    response.end(JSON.stringify(answer));
  });
  server.listen(process.env.MSGMD_PROBE);
  context.subscriptions.push({ dispose: () => server.close() });
};

async function run(source, argument) {
  return new Function('vscode', 'argument', `return (${source})(vscode, argument)`)(vscode, argument);
}
