"""The folder that a scanner writes into: what is new there is offered, never taken by itself."""
