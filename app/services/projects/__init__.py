"""Projects with their milestones, people, partners and planned costs."""
