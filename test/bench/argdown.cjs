const core = require('@argdown/core');

/** Argdown with the steps that its server takes: `parse`, `model` and `map`. */
exports.argdownApplication = () => {
  const app = new core.ArgdownApplication();
  app.addPlugin(new core.ParserPlugin(), 'parse');
  app.addPlugin(new core.DataPlugin(), 'model');
  app.addPlugin(new core.ModelPlugin(), 'model');
  app.addPlugin(new core.PreselectionPlugin(), 'map');
  app.addPlugin(new core.StatementSelectionPlugin(), 'map');
  app.addPlugin(new core.ArgumentSelectionPlugin(), 'map');
  app.addPlugin(new core.MapPlugin(), 'map');
  app.addPlugin(new core.GroupPlugin(), 'map');
  return app;
};
