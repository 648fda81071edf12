// Loaded into the server: when whoever started it is killed outright, the pipe to it closes and the server leaves too.
// Processes that the server itself starts load this as well, but have another parent; their pipe is not ours to touch.
if (process.channel && process.env.NOEGLEN_STARTED_BY === String(process.ppid)) {
  process.on('disconnect', () => process.exit(0));
  process.channel.unref();
}
