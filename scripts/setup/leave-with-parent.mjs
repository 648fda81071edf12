// Loaded into the server: when whoever started it is killed outright, the pipe to it closes and the server leaves too.
if (process.channel) {
  process.on('disconnect', () => process.exit(0));
  process.channel.unref();
}
